import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { verdictSchema } from '~/domains/casework/appeal'
import { answerAppeal, listAppeals } from '~/domains/casework/appeals.server'
import { formOf, invalid, parseForm } from '~/http/forms.server'
import { localeOf, refuse, refused } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page, Part } from '~/ui/Page'
import { AppealCard } from './AppealCard'

export const meta = titleOf((t) => t.result.appeals.title)

export async function loader(args: LoaderFunctionArgs) {
  localeOf(args.params)
  const may = permit(args.context.actor, 'mark')
  if (!may.ok) return refused(args, may.reason)
  return listAppeals(args.context.world, may.permit)
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const may = permit(args.context.actor, 'mark')
  if (!may.ok) return refused(args, may.reason)
  const { intent, ...fields } = await formOf(args.request)
  const form = parseForm(fields, verdictSchema)
  if (!form.ok && fields.verdict !== 'decline') return refuse('invalid')
  if (!form.ok) return invalid({ ...form, given: { ...form.given, intent: String(intent) } })
  const done = answerAppeal(args.context.world, may.permit.actor, form.value)
  if (!done.ok) return refused(args, done.reason)
  return redirectWithNotice(`/${locale}/marking/appeals`, 'appeal-answered')
}

export default function AppealsPage() {
  const { open, answered } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const text = useText()
  const t = text.result.appeals
  const crumbs = [{ to: `/${locale}/marking`, label: text.marking.queue.title }]
  return (
    <Page title={t.title} lead={t.lead} above={<Breadcrumbs label={text.words.breadcrumbs} crumbs={crumbs} />}>
      <Part id="open" title={t.open}>
        {open.length === 0 ? <p>{t.none}</p> : open.map((appeal) => <AppealCard key={appeal.id} appeal={appeal} />)}
      </Part>
      {answered.length > 0 ? (
        <Part id="answered" title={t.answered}>
          {answered.map((appeal) => (
            <AppealCard key={appeal.id} appeal={appeal} />
          ))}
        </Part>
      ) : null}
    </Page>
  )
}
