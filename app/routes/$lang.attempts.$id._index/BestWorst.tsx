import { useText } from '~/http/text'
import type { SceneData } from './take-page.server'

interface BestWorstProps {
  scene: SceneData
  /** What is chosen in a field; empty for nothing. */
  given: (name: string) => string
  fault: string | undefined
}

const ends = ['best', 'worst'] as const

/** Two columns of radios beside the responses: each cell is one target, each column one group of arrow keys. */
export function BestWorst({ scene, given, fault }: BestWorstProps) {
  const t = useText().assessment.take
  return (
    <fieldset id="answer" aria-describedby="answer-fault" data-fault={fault ? 'yes' : undefined}>
      <legend className="ask">{scene.ask}</legend>
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
            <tr key={id}>
              <th scope="row">{text}</th>
              {ends.map((end) => (
                <td key={end} className={end}>
                  <label>
                    <input type="radio" name={end} value={id} defaultChecked={given(end) === id} />
                    <span className="unseen">{end === 'best' ? t.bestOf(text) : t.worstOf(text)}</span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}
