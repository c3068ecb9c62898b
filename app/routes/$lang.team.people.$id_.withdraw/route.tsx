import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { subjectOf } from '~/domains/accounts/model'
import { permit } from '~/domains/accounts/permissions'
import { withdrawalSchema } from '~/domains/ladder/withdrawal'
import { withdrawalView } from '~/domains/ladder/withdrawal-view.server'
import { restore, withdraw } from '~/domains/ladder/withdrawals.server'
import { personInView } from '~/domains/reporting/person-report.server'
import { invalid, readForm } from '~/http/forms.server'
import { localeOf, refuse, refused, requireActor } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page, Part } from '~/ui/Page'
import { Effect } from './Effect'
import { What } from './What'
import { WithdrawForm } from './WithdrawForm'

export const meta = titleOf<Awaited<ReturnType<typeof loader>>>((t, { view }) => t.withdrawals.title[view.act])

/** Whose evidence, for whom may withdraw it at all. */
async function personFor(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const found = personInView(args.context.world, actor, args.params.id ?? '')
  if (!found.ok) return refused(args, found.reason)
  const allowed = permit(actor, 'withdraw', subjectOf(found.person))
  if (!allowed.ok) return refused(args, allowed.reason)
  return { person: found.person, permit: allowed.permit }
}

export async function loader(args: LoaderFunctionArgs) {
  const { person, permit } = await personFor(args)
  const given = new URL(args.request.url).searchParams
  const result = given.get('result') ?? ''
  const found = withdrawalView(args.context.world, permit, { result, competency: given.get('competency') })
  if (!found.ok) return refuse(found.reason)
  return { person: { id: person.id, name: person.name }, result, view: found.view }
}

export async function action(args: ActionFunctionArgs) {
  const { person, permit } = await personFor(args)
  const form = await readForm(args.request, withdrawalSchema)
  if (!form.ok) return form.errors.reason ? invalid(form) : refuse('invalid')
  const { intent, ...said } = form.value
  const act = intent === 'withdraw' ? withdraw : restore
  const done = act(args.context.world, permit, { personId: person.id, ...said })
  if (!done.ok) return refuse(done.reason)
  const notice = intent === 'withdraw' ? 'evidence-withdrawn' : 'evidence-restored'
  return redirectWithNotice(`/${localeOf(args.params)}/team/people/${person.id}#evidence`, notice)
}

export default function WithdrawPage() {
  const { person, result, view } = useLoaderData<typeof loader>()
  const { words, withdrawals: t } = useText()
  const locale = useLocale()
  const crumbs = [{ to: `/${locale}/team/people/${person.id}#evidence`, label: person.name }]
  return (
    <Page
      title={t.title[view.act]}
      lead={t.lead[view.act](person.name)}
      above={<Breadcrumbs label={words.breadcrumbs} crumbs={crumbs} />}
    >
      <Part id="what" title={t.what}>
        <What pieces={view.pieces} />
      </Part>
      {view.effect ? <Effect effect={view.effect} /> : null}
      <WithdrawForm view={view} result={result} back={`/${locale}/team/people/${person.id}#evidence`} />
    </Page>
  )
}
