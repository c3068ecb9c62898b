import { Kept } from '~/http/Kept'
import { useText } from '~/http/text'
import { Asked } from './Asked'
import type { FieldsProps } from './fields'

const ends = ['best', 'worst'] as const

/** Two columns of radios beside the responses: each cell is one target, each column one group of arrow keys. */
export function BestWorst({ scene, prefix, given }: FieldsProps) {
  const t = useText().assessment.take
  return (
    <Asked scene={scene}>
      <table className="best-worst">
        <thead>
          <tr>
            <th scope="col">{t.response}</th>
            {ends.map((end) => (
              <th scope="col" key={end}>
                {t[end]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scene.options.map(({ id, text }) => (
            <Kept
              key={id}
              as="tr"
              part={Cells}
              of={{ id, text, prefix, chosen: ends.map((end) => given(end)[0] === id) }}
            />
          ))}
        </tbody>
      </table>
    </Asked>
  )
}

interface CellsProps {
  id: string
  text: string
  prefix: string
  /** As best, as worst. */
  chosen: boolean[]
}

function Cells({ id, text, prefix, chosen }: CellsProps) {
  const t = useText().assessment.take
  return (
    <>
      <th scope="row">{text}</th>
      {ends.map((end, index) => (
        <td key={end} className={end}>
          <label>
            <input type="radio" name={prefix + end} value={id} defaultChecked={chosen[index] ?? false} />
            <span className="unseen">{end === 'best' ? t.bestOf(text) : t.worstOf(text)}</span>
          </label>
        </td>
      ))}
    </>
  )
}
