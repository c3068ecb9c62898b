import { Asked } from './Asked'
import type { FieldsProps } from './fields'

/** One of several: whole rows to choose from. */
export function Choice({ scene, prefix, given }: FieldsProps) {
  const name = `${prefix}choice`
  const [chosen] = given('choice')
  return (
    <Asked scene={scene} className="choices">
      {scene.options.map(({ id, text }) => (
        <label className="choice" key={id}>
          <input type="radio" name={name} value={id} defaultChecked={chosen === id} />
          <span>{text}</span>
        </label>
      ))}
    </Asked>
  )
}
