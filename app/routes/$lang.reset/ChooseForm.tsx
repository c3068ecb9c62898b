import { NewPassword } from '~/http/AccountForm'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'

/** Chooses another password; posts to its own address, which carries the letter's secret. */
export function ChooseForm({ email }: { email: string }) {
  const answer = useFormAnswer()
  const t = useText().accounts
  return (
    <form method="post" className="stack">
      <FormProblems answer={answer} labels={{ password: t.newPassword }} />
      <NewPassword email={email} label={t.newPassword} error={answer.faults.password} />
      <div className="row">
        <Button>{t.reset.save}</Button>
      </div>
    </form>
  )
}
