import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { shiftTrySchema } from '~/domains/learning/model'
import { dropTry, noteTried } from '~/domains/learning/shift-tries.server'
import { OwnCheckInLine } from '~/http/check-in/OwnLine'
import { formOf, parseForm } from '~/http/forms.server'
import { localeOf, refuse, requireLearner } from '~/http/guard.server'
import { saveTargetDay } from '~/http/ladder/path/target-day.server'
import { handToPage, usePage } from '~/http/page'
import { titleOf, useText } from '~/http/text'
import { Page } from '~/ui/Page'
import { AskedBesides } from './AskedBesides'
import { CertificatesLink } from './CertificatesLink'
import { Choose } from './Choose'
import { CoursesUnderWay, Recent } from './Doings'
import { type MePageData, mePage } from './me-page.server'
import { NextShift } from './NextShift'
import { MissingAndHeld, Stand } from './Towards'

export const meta = titleOf((t) => t.ladder.me.title)

export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  handToPage(args.context, mePage(args.context.world, await requireLearner(args), locale))
  return null
}

/** By when the target is wanted; or what was kept for the next shift was tried, or is kept no longer. */
export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const learner = await requireLearner(args)
  const { world } = args.context
  const fields = await formOf(args.request)
  if (fields.intent === 'wanted-by') return saveTargetDay(args, learner, fields, `/${locale}/me`)
  const form = parseForm(fields, shiftTrySchema)
  if (!form.ok) return refuse('invalid')
  const { intent, lesson } = form.value
  if (intent === 'drop') dropTry(world, learner, lesson)
  else if (!noteTried(world, learner, lesson).ok) return refuse('not-found')
  return redirect(`/${locale}/me#next-shift`)
}

export default function MePage() {
  const { current, target, options, recent, courses, tries, checkIn, conditions, zone } = usePage<MePageData>()
  const t = useText().ladder.me
  const lead = target ? (current ? t.lead(current.name, target.name) : t.leadNoCurrent(target.name)) : undefined
  return (
    <Page title={t.title} lead={lead}>
      {target ? (
        <Stand current={current} target={target} zone={zone} />
      ) : (
        <Choose current={current} options={options} />
      )}
      <OwnCheckInLine place={checkIn} />
      <NextShift tries={tries} zone={zone} />
      {target ? <MissingAndHeld target={target} zone={zone} /> : null}
      <AskedBesides conditions={conditions} hasTarget={target !== null} />
      <Recent recent={recent} zone={zone} />
      <CoursesUnderWay courses={courses} />
      <CertificatesLink />
    </Page>
  )
}
