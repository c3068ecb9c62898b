import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'

/** Asks for a letter with which another password is chosen. */
export function AskForm() {
  const answer = useFormAnswer()
  const locale = useLocale()
  const t = useText().accounts
  return (
    <form method="post" action={`/${locale}/reset`} className="stack">
      <FormProblems answer={answer} labels={{ email: t.email }} />
      <Field
        name="email"
        type="email"
        label={t.email}
        value={answer.given.email}
        error={answer.faults.email}
        autoComplete="username"
        maxLength={254}
        required
      />
      <div className="row">
        <Button>{t.reset.send}</Button>
        <a href={`/${locale}/login`}>{t.signIn}</a>
      </div>
    </form>
  )
}
