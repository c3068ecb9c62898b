import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signIn, signInSchema } from '~/domains/accounts/sign-in.server'
import { signupMode } from '~/domains/accounts/signup-rule'
import { admit, browserOf, cannotTake, notNow, ownPath } from '~/http/entrance.server'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { formOf, invalid, parseForm } from '~/http/forms.server'
import { localeOf } from '~/http/guard.server'
import { carryParked, type ParkedForm as Parked, parkedForm, readParked } from '~/http/parked.server'
import { SignInForm } from '~/http/SignInForm'
import { titleOf, useLocale, useText } from '~/http/text'
import { Notice } from '~/ui/Notice'
import { Page } from '~/ui/Page'
import { ParkedForm } from './ParkedForm'

export const meta = titleOf((t) => t.accounts.login.title)

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const next = ownPath(new URL(request.url).searchParams.get('next'))
  context.addHeader('Cache-Control', 'no-store')
  if (context.actor && !parkedForm(context)) throw redirect(next ?? `/${locale}`)
  return { next, maySignUp: signupMode(context.world.env.signup).by !== 'invite' }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const fields = await formOf(request)
  const parked = readParked(String(fields.parked ?? ''))
  carryParked(context, parked)
  const form = parseForm(fields, signInSchema)
  if (!form.ok) return invalid(form)
  const done = await signIn(context.world, form.value, browserOf(request, context))
  if (!done.ok && done.reason === 'wrong') return cannotTake(fields, { password: 'sign-in-wrong' })
  if (!done.ok) return notNow(context, fields, done)
  await admit(context, done)
  if (parked) return { parked, name: context.actor?.name ?? '' }
  return redirect(ownPath(fields.next) ?? `/${locale}`)
}

export default function Login() {
  const { next, maySignUp } = useLoaderData<typeof loader>()
  const done = useActionData() as { parked?: Parked; name?: string } | undefined
  const answer = useFormAnswer()
  const locale = useLocale()
  const { accounts: t, errors } = useText()
  if (done?.parked) return <ParkedForm parked={done.parked} name={done.name ?? ''} />
  const onward = next ?? (answer.given.next || undefined)
  const isWrong = answer.faults.password === errors['sign-in-wrong']
  const labels: Record<string, string> = isWrong ? {} : { email: t.email, password: t.password }
  return (
    <Page title={t.login.title} lead={onward ? t.login.onward : undefined}>
      <FormProblems answer={answer} labels={labels} />
      <SignInForm email={answer.given.email} next={onward} errors={answer.faults} />
      {maySignUp ? (
        <Notice>
          <p>
            {t.login.newcomer} <a href={`/${locale}/signup`}>{t.login.signup}</a>
          </p>
        </Notice>
      ) : null}
    </Page>
  )
}
