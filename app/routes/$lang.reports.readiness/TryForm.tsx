import { FormProblems } from '~/http/FormProblems'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Field, type Option, Select } from '~/ui/Field'
import type { PreviewPage } from './preview-page.server'
import { limits, numbers } from './tried'

interface TryFormProps {
  options: readonly Option[]
  chosen: PreviewPage['chosen']
}

/** Which title; and then its numbers, to be tried. */
export function TryForm({ options, chosen }: TryFormProps) {
  const t = useText().rules
  return (
    <>
      <form className="row pick">
        <Select name="title" label={t.which} options={options} empty={t.choose} value={chosen?.id} required />
        <Button look={chosen ? 'quiet' : 'main'}>{t.show}</Button>
      </form>
      {chosen ? <Numbers key={chosen.id} chosen={chosen} /> : null}
    </>
  )
}

function Numbers({ chosen }: { chosen: NonNullable<PreviewPage['chosen']> }) {
  const { rules: t, errors } = useText()
  const faults = Object.fromEntries(
    Object.entries(chosen.errors).map(([name, code]) => [name, errors[code as keyof typeof errors] ?? errors.invalid]),
  )
  return (
    <form className="stack">
      <input type="hidden" name="title" value={chosen.id} />
      <FormProblems answer={{ faults, given: {}, hold: null }} labels={t.numbers} scope="rule" />
      <div className="rule-numbers">
        {numbers.map((name) => (
          <Field
            key={name}
            name={name}
            scope="rule"
            label={t.numbers[name]}
            hint={t.now(chosen.live[name] ?? '')}
            type="number"
            inputMode="numeric"
            min={String(limits[name][0])}
            max={String(limits[name][1])}
            value={chosen.wanted[name]}
            error={faults[name]}
            required
            short
          />
        ))}
      </div>
      <div className="row">
        <Button>{t.try}</Button>
      </div>
    </form>
  )
}
