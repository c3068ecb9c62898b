import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'

/** Something that no lesson or test gives: to sit beside a colleague, to lead a meeting. */
export function OwnStepForm({ today, client }: { today: string; client: string }) {
  const t = useText().plan.own
  const answer = useFormAnswer('add')
  const { faults, given } = answer
  const labels = { words: t.words, minutes: t.minutes, due: t.due }
  const field = (name: keyof typeof labels) => {
    return { name, scope: 'own', label: labels[name], value: given[name], error: faults[name] }
  }
  return (
    <form method="post" className="stack">
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="client" value={given.client ?? client} />
      <FormProblems answer={answer} labels={labels} scope="own" />
      <Field {...field('words')} hint={t.hint} maxLength={300} required />
      <Field {...field('minutes')} type="number" inputMode="numeric" min="0" max="1200" short />
      <Field {...field('due')} type="date" min={today} short />
      <div className="row">
        <Button>{t.add}</Button>
      </div>
    </form>
  )
}
