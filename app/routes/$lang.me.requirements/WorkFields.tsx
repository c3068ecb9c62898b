import { fieldsOfWork } from '~/domains/content/condition'
import { useText } from '~/http/text'
import { ChoiceGroup } from '~/ui/ChoiceGroup'
import { Field } from '~/ui/Field'
import { MonthFields } from './MonthFields'

export interface FieldsProps {
  given: Record<string, string>
  faults: Record<string, string>
}

/** Where someone worked, on what, and from when to when. */
export function WorkFields({ given, faults }: FieldsProps) {
  const t = useText().path.requirements
  return (
    <>
      <Field
        name="employer"
        label={t.form.employer}
        hint={t.form.employerHint}
        value={given.employer}
        error={faults.employer}
        maxLength={200}
        required
      />
      <ChoiceGroup
        name="fields"
        type="checkbox"
        legend={t.form.fields}
        hint={t.form.fieldsHint}
        choices={fieldsOfWork.map((field) => ({ value: field, label: t.fieldsOfWork[field] }))}
        value={given.fields}
        error={faults.fields}
        dense
      />
      <MonthFields end="from" legend={t.form.from} given={given} error={faults.from} />
      <MonthFields end="to" legend={t.form.to} given={given} error={faults.to}>
        <label className="choice">
          <input type="checkbox" name="still" value="yes" defaultChecked={given.still === 'yes'} />
          <span>{t.form.still}</span>
        </label>
      </MonthFields>
    </>
  )
}
