import { useText } from '~/http/text'
import { Asked } from './Asked'
import type { FieldsProps } from './fields'

/** Some of several: whole rows to tick, and how many are still to be ticked. */
export function Selection({ scene, prefix, given }: FieldsProps) {
  const t = useText().assessment.take
  const chosen = new Set(given('chosen'))
  const { choose } = scene
  const counts = choose === null ? [] : Array.from({ length: choose + 1 }, (_, left) => t.chooseLeft(left))
  return (
    <Asked scene={scene} className="choices">
      <p
        className="soft"
        id={`left-${scene.place}`}
        role={choose === null ? undefined : 'status'}
        data-left={choose === null ? undefined : JSON.stringify(counts)}
      >
        {choose === null ? t.chooseAny : counts[Math.max(0, choose - chosen.size)]}
      </p>
      {scene.options.map(({ id, text }) => (
        <label className="choice" key={id}>
          <input type="checkbox" name={`${prefix}chosen`} value={id} defaultChecked={chosen.has(id)} />
          <span>{text}</span>
        </label>
      ))}
    </Asked>
  )
}
