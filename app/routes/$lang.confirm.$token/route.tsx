import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findEmailChange } from '~/domains/accounts/email-change.server'
import { findSignup } from '~/domains/accounts/signup.server'
import { AccountForm } from '~/http/AccountForm'
import { useFormAnswer } from '~/http/form-answer'
import { localeOf } from '~/http/guard.server'
import { LetterGone } from '~/http/LetterGone'
import { titleOf, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { Page } from '~/ui/Page'
import { confirmAddress, makeAccount } from './acts.server'

export const meta = titleOf((t) => t.accounts.confirm.emailTitle)

/** Opening the link changes nothing: mail programs open links by themselves to look at them. */
export function loader({ params, context }: LoaderFunctionArgs) {
  localeOf(params)
  context.addHeader('Cache-Control', 'no-store')
  const token = params.token ?? ''
  const signup = findSignup(context.world, token)
  const change = signup ? null : findEmailChange(context.world, token)
  return data({ signup, change }, { status: signup || change ? 200 : 404 })
}

export async function action(args: ActionFunctionArgs) {
  const token = args.params.token ?? ''
  return findSignup(args.context.world, token) ? makeAccount(args, token) : confirmAddress(args, token)
}

export default function Confirm() {
  const { signup, change } = useLoaderData<typeof loader>()
  const { faults } = useFormAnswer()
  const t = useText().accounts
  if (signup) {
    return (
      <Page title={t.confirm.signupTitle} lead={t.invite.lead(signup.email)}>
        <AccountForm email={signup.email} name={signup.name} send={t.invite.enter} />
      </Page>
    )
  }
  if (!change) return <LetterGone advice={t.gone.confirm} />
  return (
    <Page title={t.confirm.emailTitle} lead={t.confirm.emailLead(change.email)}>
      {faults.email ? (
        <Notice kind="missing" live>
          <p>{t.confirm.taken}</p>
        </Notice>
      ) : null}
      <form method="post" className="row">
        <Button>{t.confirm.emailConfirm}</Button>
      </form>
    </Page>
  )
}
