import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'

/** How much time there is in a week. */
export function PaceForm({ minutes }: { minutes: number }) {
  const t = useText().plan.pace
  const answer = useFormAnswer('pace')
  return (
    <form method="post" className="row pick">
      <input type="hidden" name="intent" value="pace" />
      <FormProblems answer={answer} labels={{ minutes: t.minutes }} scope="pace" />
      <Field
        name="minutes"
        scope="pace"
        label={t.minutes}
        hint={t.hint}
        type="number"
        inputMode="numeric"
        min="15"
        max="1200"
        value={answer.given.minutes ?? String(minutes)}
        error={answer.faults.minutes}
        required
        short
      />
      <Button look="quiet">{t.save}</Button>
    </form>
  )
}
