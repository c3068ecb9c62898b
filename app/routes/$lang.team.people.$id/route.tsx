import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { personInView, personReport } from '~/domains/reporting/person-report.server'
import { pastOf } from '~/http/check-in/check-in-page.server'
import { Past } from '~/http/check-in/Past'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, refused, requireActor } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Notice } from '~/ui/Notice'
import { Page, Part } from '~/ui/Page'
import { AskedBesides } from './AskedBesides'
import { Assigned } from './Assigned'
import { acts } from './acts.server'
import { endorseChoices, titleChoices } from './choices.server'
import { EndorseForm } from './EndorseForm'
import { Evidence } from './Evidence'
import { ExtraTime } from './ExtraTime'
import { Facts } from './Facts'
import { timeGrants } from './grants.server'
import { ReadinessTable } from './ReadinessTable'
import { TitleForm } from './TitleForm'

export const meta = titleOf<Awaited<ReturnType<typeof loader>>>((_t, { report }) => report.person.name)

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { world } = args.context
  const found = personInView(world, actor, args.params.id ?? '')
  if (!found.ok) return refused(args, found.reason)
  const report = personReport(world, actor, found.person)
  const given = new URL(args.request.url).searchParams
  return {
    report,
    past: pastOf(world, found.person.id, localeOf(args.params)),
    page: Math.max(1, Math.trunc(Number(given.get('page')) || 1)),
    endorse: report.may.endorse ? endorseChoices(world, actor, report, given.get('competency')) : null,
    times: timeGrants(world, actor, found.person, localeOf(args.params)),
    titles: report.may.setTitle ? titleChoices(world, actor) : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const found = personInView(args.context.world, actor, args.params.id ?? '')
  if (!found.ok) return refused(args, found.reason)
  const fields = await formOf(args.request)
  const act = acts.get(String(fields.intent)) ?? refuse('invalid')
  return act(args, actor, found.person, fields)
}

export default function PersonPage() {
  const { report, past, page, endorse, times, titles } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { words, desk, plan } = useText()
  const t = desk.person
  const { person, standing, assigned, pieces } = report
  const above = <Breadcrumbs label={words.breadcrumbs} crumbs={[{ to: `/${locale}/team`, label: desk.nav.label }]} />
  return (
    <Page title={person.name} lead={person.isDemo ? words.demo : null} above={above}>
      {person.leftAt ? <Notice kind="due">{t.left}</Notice> : null}
      <Facts report={report} />
      <Part
        id="readiness"
        title={standing.target ? t.readiness(standing.target.name[locale]) : t.target}
        action={endorse ? <a href="#endorse">{t.endorse.title}</a> : null}
      >
        {standing.readiness ? (
          <ReadinessTable readiness={standing.readiness} holds={report.holds} />
        ) : (
          <p>{t.readinessNone}</p>
        )}
        {standing.target ? (
          <p>
            <a href={`/${locale}/team/people/${person.id}/plan`}>{plan.linkOther}</a>
          </p>
        ) : null}
      </Part>
      <AskedBesides report={report} />
      {endorse ? (
        <Part id="endorse" title={t.endorse.title}>
          <EndorseForm name={person.name} choices={endorse} />
        </Part>
      ) : null}
      <Part id="assignments" title={t.assignments}>
        {assigned.length === 0 ? <p>{t.noAssignments}</p> : <Assigned name={person.name} works={assigned} />}
      </Part>
      <Past past={past} base={`/${locale}/team/check-ins`} isAside />
      <Part id="evidence" title={t.evidence}>
        {pieces.length === 0 ? <p>{t.noEvidence}</p> : <Evidence pieces={pieces} page={page} personId={person.id} />}
      </Part>
      {times ? <ExtraTime name={person.name} grants={times} /> : null}
      {titles ? (
        <Part id="title" title={t.setTitle.title}>
          <TitleForm choices={titles} current={standing.current?.title.id ?? ''} />
        </Part>
      ) : null}
    </Page>
  )
}
