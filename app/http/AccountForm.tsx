import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { FormProblems } from './FormProblems'
import { useFormAnswer } from './form-answer'
import { useText } from './text'

/** The first form of an account whose address is confirmed: what to be called, and a password. */
export function AccountForm({ email, name, send }: { email: string; name: string; send: string }) {
  const answer = useFormAnswer()
  const { faults, given } = answer
  const t = useText().accounts
  const own = { name: 'name', label: t.name, value: given.name ?? name, error: faults.name }
  return (
    <form method="post" className="stack">
      <FormProblems answer={answer} labels={{ name: t.name, password: t.password }} />
      <Field {...own} autoComplete="name" maxLength={120} required />
      <NewPassword email={email} label={t.password} error={faults.password} />
      <div className="row">
        <Button>{send}</Button>
      </div>
    </form>
  )
}

/** A new password, with the address beside it so that a password manager knows whose it is. */
export function NewPassword({ email, ...field }: { email: string; label: string; error?: string; scope?: string }) {
  const t = useText().accounts
  return (
    <>
      <input type="hidden" name="username" value={email} autoComplete="username" />
      <Field
        {...field}
        name="password"
        type="password"
        hint={t.passwordHint}
        autoComplete="new-password"
        minLength={10}
        required
      />
    </>
  )
}
