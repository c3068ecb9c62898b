import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { planOf } from '~/domains/ladder/plans.server'
import { personInView } from '~/domains/reporting/person-report.server'
import { localeOf, refused, requireActor } from '~/http/guard.server'
import { PlanFacts } from '~/http/ladder/plan/PlanFacts'
import { PlanWeeks } from '~/http/ladder/plan/PlanWeeks'
import { planView } from '~/http/ladder/plan/plan-view.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page, Part } from '~/ui/Page'

export const meta = titleOf<Awaited<ReturnType<typeof loader>>>((t, { person }) => t.plan.of(person.name))

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { world } = args.context
  const locale = localeOf(args.params)
  const found = personInView(world, actor, args.params.id ?? '')
  if (!found.ok) return refused(args, found.reason)
  const { person } = found
  const plan = planOf(world, person.id, person.zone)
  return { person: { id: person.id, name: person.name, zone: person.zone }, plan: plan && planView(plan, locale) }
}

/** Someone's plan, to be read by their lead or trainer; only they change it. */
export default function PlanOfPerson() {
  const { person, plan } = useLoaderData<typeof loader>()
  const { words, desk, plan: t } = useText()
  const locale = useLocale()
  const crumbs = [
    { to: `/${locale}/team`, label: desk.nav.label },
    { to: `/${locale}/team/people/${person.id}`, label: person.name },
  ]
  const above = <Breadcrumbs label={words.breadcrumbs} crumbs={crumbs} />
  return (
    <Page title={t.of(person.name)} lead={plan ? t.leadOther(plan.title.name) : null} above={above}>
      {plan ? (
        <>
          <Part id="pace" title={t.pace.title}>
            {plan.count === 0 ? <p>{t.nothingOther}</p> : <PlanFacts plan={plan} />}
          </Part>
          {plan.count > 0 ? (
            <Part id="steps" title={t.steps}>
              <PlanWeeks weeks={plan.weeks} titleId={plan.title.id} zone={person.zone} />
            </Part>
          ) : null}
          {plan.leftOut.length > 0 ? (
            <Part id="left-out" title={t.leftOut.title}>
              <ul>
                {plan.leftOut.map(({ key, name }) => (
                  <li key={key}>{name}</li>
                ))}
              </ul>
            </Part>
          ) : null}
        </>
      ) : (
        <p>{t.noTargetOther}</p>
      )}
    </Page>
  )
}
