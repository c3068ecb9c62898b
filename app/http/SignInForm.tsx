import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import type { ParkedForm } from './parked.server'
import { useSite } from './site'
import { useText } from './text'

interface SignInFormProps {
  email?: string | undefined
  next?: string | undefined
  errors?: Record<string, string>
}

/** Signs in; carries a form whose session had ended along in a hidden field (see parked.server). */
export function SignInForm({ email, next, errors = {} }: SignInFormProps) {
  const t = useText()
  const { locale, slots } = useSite()
  const parked = slots.get('parked-form') as ParkedForm | undefined
  return (
    <form method="post" action={`/${locale}/login`} className="stack">
      {next ? <input type="hidden" name="next" value={next} /> : null}
      {parked ? <input type="hidden" name="parked" value={JSON.stringify(parked)} /> : null}
      <Field
        name="email"
        type="email"
        label={t.accounts.email}
        value={email}
        autoComplete="username"
        required
        error={errors.email}
      />
      <Field
        name="password"
        type="password"
        label={t.accounts.password}
        autoComplete="current-password"
        required
        error={errors.password}
      />
      <div className="row">
        <Button>{t.accounts.signIn}</Button>
        <a href={`/${locale}/reset`}>{t.accounts.forgotten}</a>
      </div>
    </form>
  )
}
