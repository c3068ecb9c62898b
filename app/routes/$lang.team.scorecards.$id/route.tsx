import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { readImport, withdrawImport } from '~/domains/ladder/scorecard-imports.server'
import { withdrawalSchema } from '~/domains/ladder/withdrawal'
import { invalid, readForm } from '~/http/forms.server'
import { localeOf, refuse, refused, requireActor } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'
import { useSite } from '~/http/site'
import { titleOf, useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Notice } from '~/ui/Notice'
import { Page, Part } from '~/ui/Page'
import { People } from './People'
import { WithdrawImport } from './WithdrawImport'

export const meta = titleOf((t) => t.scorecards.title)

async function importFor(args: LoaderFunctionArgs) {
  localeOf(args.params)
  const may = permit(await requireActor(args), 'import-scores')
  if (!may.ok) return refused(args, may.reason)
  const number = /^[1-9]\d{0,9}$/.test(args.params.id ?? '') ? Number(args.params.id) : 0
  const found = readImport(args.context.world, may.permit, number)
  return found ? { found, permit: may.permit } : refuse('not-found')
}

export async function loader(args: LoaderFunctionArgs) {
  return (await importFor(args)).found
}

export async function action(args: ActionFunctionArgs) {
  const { found, permit } = await importFor(args)
  const form = await readForm(args.request, withdrawalSchema.pick({ reason: true }))
  if (!form.ok) return invalid(form)
  const done = withdrawImport(args.context.world, permit, found.id, form.value.reason)
  if (!done.ok) return refuse(done.reason)
  return redirectWithNotice(`/${localeOf(args.params)}/team/scorecards/${found.id}`, 'scores-withdrawn')
}

export default function ImportPage() {
  const found = useLoaderData<typeof loader>()
  const { locale, actor } = useSite()
  const { scorecards: t, words } = useText()
  const { id, fileName, scorecard, kept, leftOut, byName, at, withdrawn, people } = found
  const dayOf = (moment: Date) => formatDay(moment, locale, actor?.zone ?? 'UTC', true)
  return (
    <Page
      title={fileName || t.list.pasted(id)}
      lead={`${scorecard[locale]}: ${t.one.kept(kept, leftOut)} ${t.one.by(byName, dayOf(at))}`}
      above={<Breadcrumbs label={words.breadcrumbs} crumbs={[{ to: `/${locale}/team/scorecards`, label: t.title }]} />}
    >
      {withdrawn ? (
        <Notice kind="due">
          {t.one.withdrawn(withdrawn.byName, dayOf(withdrawn.at))}: {withdrawn.reason}
        </Notice>
      ) : null}
      <Part id="people" title={t.one.people}>
        <People people={people} />
      </Part>
      {withdrawn ? null : <WithdrawImport />}
    </Page>
  )
}
