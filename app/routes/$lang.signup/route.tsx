import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requestSignup, signupSchema } from '~/domains/accounts/signup.server'
import { signupMode } from '~/domains/accounts/signup-rule'
import { cannotTake, notNow } from '~/http/entrance.server'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { formOf, invalid, parseForm } from '~/http/forms.server'
import { localeOf, refuse } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Page } from '~/ui/Page'

export const meta = titleOf((t) => t.accounts.signup.title)

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  if (context.actor) throw redirect(`/${locale}`)
  const isSent = new URL(request.url).searchParams.has('sent')
  return { mode: signupMode(context.world.env.signup), isSent }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const fields = await formOf(request)
  const form = parseForm(fields, signupSchema)
  if (!form.ok) return invalid(form)
  const asked = requestSignup(context.world, { ...form.value, locale, address: context.address })
  if (asked.ok) return redirect(`/${locale}/signup?sent`)
  if (asked.reason === 'forbidden') return refuse('forbidden')
  if (asked.reason === 'domain') return cannotTake(fields, { email: 'email-domain' })
  return notNow(context, fields, asked)
}

export default function Signup() {
  const { mode, isSent } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const t = useText().accounts
  const have = (
    <p>
      {t.signup.have} <a href={`/${locale}/login`}>{t.signIn}</a>
    </p>
  )
  if (mode.by === 'invite') {
    return (
      <Page title={t.signup.closed} lead={t.signup.closedLead}>
        {have}
      </Page>
    )
  }
  if (isSent) {
    return (
      <Page title={t.sent.title} lead={t.sent.signup}>
        <p>{t.sent.missing}</p>
        <p>
          <a href={`/${locale}/signup`}>{t.sent.again}</a>
        </p>
      </Page>
    )
  }
  return (
    <Page title={t.signup.title} lead={t.signup.lead}>
      <SignupForm hint={mode.by === 'domain' ? t.signup.domain(mode.domain) : undefined} />
      {have}
    </Page>
  )
}

function SignupForm({ hint }: { hint: string | undefined }) {
  const answer = useFormAnswer()
  const { faults, given } = answer
  const locale = useLocale()
  const t = useText().accounts
  const email = { name: 'email', label: t.email, hint, value: given.email, error: faults.email }
  const name = { name: 'name', label: t.name, value: given.name, error: faults.name }
  return (
    <form method="post" action={`/${locale}/signup`} className="stack">
      <FormProblems answer={answer} labels={{ email: t.email, name: t.name }} />
      <Field {...name} autoComplete="name" maxLength={120} required />
      <Field {...email} type="email" autoComplete="email" maxLength={254} required />
      <div className="row">
        <Button>{t.signup.send}</Button>
      </div>
    </form>
  )
}
