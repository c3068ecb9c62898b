import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { zones } from '~/domains/accounts/model'
import { listSessions } from '~/domains/accounts/sessions.server'
import { formOf } from '~/http/forms.server'
import { refuse, requireActor } from '~/http/guard.server'
import { titleOf, useText } from '~/http/text'
import { Page, Part } from '~/ui/Page'
import { acts } from './acts.server'
import { EmailForm } from './EmailForm'
import { PasswordForm } from './PasswordForm'
import { PreferencesForm } from './PreferencesForm'
import { Sessions } from './Sessions'

export const meta = titleOf((t) => t.accounts.settings.title)

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { email, locale, zone } = actor
  return { email, locale, zone, zones: zones(), sessions: await listSessions(args.context.world, actor) }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const fields = await formOf(args.request)
  const act = acts.get(String(fields.intent)) ?? refuse('invalid')
  return act({ ...args, actor, fields })
}

export default function Settings() {
  const { email, locale, zone, zones, sessions } = useLoaderData<typeof loader>()
  const t = useText().accounts.settings
  return (
    <Page title={t.title}>
      <Part id="preferences" title={t.preferences}>
        <PreferencesForm locale={locale} zone={zone} zones={zones} />
      </Part>
      <Part id="password" title={t.password}>
        <PasswordForm email={email} />
      </Part>
      <Part id="email" title={t.email}>
        <EmailForm email={email} />
      </Part>
      <Part id="sessions" title={t.sessions}>
        <Sessions sessions={sessions} zone={zone} />
      </Part>
    </Page>
  )
}
