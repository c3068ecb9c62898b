import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { acceptInvitation, findInvitation } from '~/domains/accounts/invitation-answer.server'
import { accountSchema } from '~/domains/accounts/password-rule'
import { startSession } from '~/domains/accounts/sign-in.server'
import { AccountForm } from '~/http/AccountForm'
import { admit, browserOf, cannotTake, notNow } from '~/http/entrance.server'
import { formOf, invalid, parseForm } from '~/http/forms.server'
import { localeOf } from '~/http/guard.server'
import { LetterGone } from '~/http/LetterGone'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf, useText } from '~/http/text'
import { Page } from '~/ui/Page'

export const meta = titleOf((t) => t.accounts.invite.title)

export function loader({ params, context }: LoaderFunctionArgs) {
  localeOf(params)
  context.addHeader('Cache-Control', 'no-store')
  const invitation = findInvitation(context.world, params.token ?? '')
  return data({ invitation }, { status: invitation ? 200 : 404 })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const fields = await formOf(request)
  const form = parseForm(fields, accountSchema)
  if (!form.ok) return invalid(form)
  const done = await acceptInvitation(context.world, params.token ?? '', { ...form.value, locale })
  if (done.ok) {
    await admit(context, await startSession(context.world, done.person, browserOf(request, context)))
    return redirectWithNotice(`/${locale}`, 'welcome')
  }
  if (done.reason === 'own-name') return cannotTake(fields, { password: 'password-own' })
  if (done.reason === 'busy') return notNow(context, fields, { reason: 'busy' })
  return data(null, { status: 404 })
}

export default function Invite() {
  const { invitation } = useLoaderData<typeof loader>()
  const t = useText().accounts
  if (!invitation) return <LetterGone advice={t.gone.invite} />
  return (
    <Page title={t.invite.title} lead={t.invite.lead(invitation.email)}>
      <AccountForm email={invitation.email} name={invitation.name} send={t.invite.enter} />
    </Page>
  )
}
