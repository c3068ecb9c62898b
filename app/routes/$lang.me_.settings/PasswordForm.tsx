import { NewPassword } from '~/http/AccountForm'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'

const intent = 'password'

export function PasswordForm({ email }: { email: string }) {
  const answer = useFormAnswer(intent)
  const { faults } = answer
  const t = useText().accounts
  const current = { name: 'currentPassword', label: t.currentPassword, error: faults.currentPassword }
  return (
    <form method="post" className="stack">
      <input type="hidden" name="intent" value={intent} />
      <FormProblems
        answer={answer}
        scope={intent}
        labels={{ currentPassword: t.currentPassword, password: t.newPassword }}
      />
      <p className="measure">{t.settings.passwordLead}</p>
      <Field {...current} scope={intent} type="password" autoComplete="current-password" required />
      <NewPassword email={email} scope={intent} label={t.newPassword} error={faults.password} />
      <div className="row">
        <Button>{t.settings.savePassword}</Button>
      </div>
    </form>
  )
}
