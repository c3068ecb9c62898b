import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'

const intent = 'email'

export function EmailForm({ email }: { email: string }) {
  const answer = useFormAnswer(intent)
  const { faults, given } = answer
  const t = useText().accounts
  const next = { name: 'email', label: t.settings.newEmail, value: given.email, error: faults.email }
  const current = { name: 'currentPassword', label: t.currentPassword, error: faults.currentPassword }
  return (
    <form method="post" className="stack">
      <input type="hidden" name="intent" value={intent} />
      <FormProblems
        answer={answer}
        scope={intent}
        labels={{ email: t.settings.newEmail, currentPassword: t.currentPassword }}
      />
      <p className="measure">{t.settings.emailLead(email)}</p>
      <Field {...next} scope={intent} type="email" autoComplete="email" maxLength={254} required />
      <Field {...current} scope={intent} type="password" autoComplete="current-password" required />
      <div className="row">
        <Button>{t.settings.saveEmail}</Button>
      </div>
    </form>
  )
}
