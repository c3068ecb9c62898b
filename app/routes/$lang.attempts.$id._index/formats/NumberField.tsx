import { useText } from '~/http/text'
import { Asked } from './Asked'
import type { FieldsProps } from './fields'

/** A number as people write it, with its unit beside. */
export function NumberField({ scene, prefix, given }: FieldsProps) {
  const t = useText().assessment.take
  const id = `number-${scene.place}`
  return (
    <Asked scene={scene}>
      <div className="field number-answer">
        <label htmlFor={id}>{scene.unit ? t.numberIn(scene.unit) : t.numberLabel}</label>
        <span className="row">
          <input
            id={id}
            className="short"
            type="text"
            name={`${prefix}number`}
            inputMode="decimal"
            maxLength={40}
            autoComplete="off"
            defaultValue={given('number')[0] ?? ''}
            aria-describedby={`fault-${scene.place}`}
          />
          {scene.unit ? <span aria-hidden="true">{scene.unit}</span> : null}
        </span>
      </div>
    </Asked>
  )
}
