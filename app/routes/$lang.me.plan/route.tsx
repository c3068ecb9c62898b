import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayIn } from '~/domains/ladder/age'
import { planOf } from '~/domains/ladder/plans.server'
import { newClientWord } from '~/http/client-word.server'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, requireLearner } from '~/http/guard.server'
import { PlanFacts } from '~/http/ladder/plan/PlanFacts'
import { PlanWeeks } from '~/http/ladder/plan/PlanWeeks'
import { planView } from '~/http/ladder/plan/plan-view.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { ButtonLink } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Page, Part } from '~/ui/Page'
import { LeftOut, OwnDone } from './Aside'
import { OwnStepForm } from './OwnStepForm'
import { PaceForm } from './PaceForm'
import { StepTools } from './StepTools'
import { takes } from './take.server'
import { Versions } from './Versions'

export const meta = titleOf((t) => t.plan.title)

export async function loader(args: LoaderFunctionArgs) {
  const { world } = args.context
  const locale = localeOf(args.params)
  const { actor } = await requireLearner(args)
  const plan = planOf(world, actor.id, actor.zone)
  const versions = (plan?.versions ?? []).map(({ id, at, edit }) => {
    const { minutesAWeek, order, leftOut, own } = edit
    return { id, at, minutesAWeek, isOwnOrder: order.length > 0, leftOut: leftOut.length, own: own.length }
  })
  const today = dayIn(actor.zone, world.now())
  return { plan: plan && planView(plan, locale), versions, zone: actor.zone, today, client: newClientWord(world) }
}

export async function action(args: ActionFunctionArgs) {
  const learner = await requireLearner(args)
  const fields = await formOf(args.request)
  const take = takes.get(String(fields.intent)) ?? refuse('invalid')
  return take(args, learner, fields)
}

export default function PlanPage() {
  const { plan, versions, zone, today, client } = useLoaderData<typeof loader>()
  const { words, plan: t, ladder } = useText()
  const locale = useLocale()
  const above = <Breadcrumbs label={words.breadcrumbs} crumbs={[{ to: `/${locale}/me`, label: ladder.me.title }]} />
  if (!plan) {
    return (
      <Page title={t.title} above={above}>
        <EmptyState action={<ButtonLink to={`/${locale}/ladder`}>{t.chooseTarget}</ButtonLink>}>
          {t.noTarget}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title={t.title} lead={t.lead(plan.title.name)} above={above}>
      <Part id="pace" title={t.pace.title}>
        <PlanFacts plan={plan} />
        <PaceForm minutes={plan.minutesAWeek} />
      </Part>
      <Part id="steps" title={t.steps}>
        {plan.count === 0 ? <EmptyState>{t.nothing}</EmptyState> : null}
        <PlanWeeks
          weeks={plan.weeks}
          titleId={plan.title.id}
          zone={zone}
          tools={(step, place) => <StepTools step={step} {...place} />}
        />
      </Part>
      <LeftOut items={plan.leftOut} isOwnOrder={plan.isOwnOrder} />
      <OwnDone steps={plan.own} />
      <Part id="add" title={t.own.title}>
        <OwnStepForm today={today} client={client} />
      </Part>
      <Versions versions={versions} zone={zone} />
    </Page>
  )
}
