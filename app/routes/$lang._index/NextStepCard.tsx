import type { Readiness } from '~/domains/ladder/model'
import type { OwnHome } from '~/domains/reporting/home.server'
import type { NextStep } from '~/domains/reporting/next-step'
import type { Opening } from '~/domains/reporting/opening'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { ButtonLink } from '~/ui/Button'
import { State } from '~/ui/State'
import { IdleStep } from './IdleStep'

/** The one next step, large: why, what, how long and where it goes on. */
export function NextStepCard({ own }: { own: OwnHome }) {
  const { locale } = useSite()
  const t = useText().desk.home
  const { next, standing } = own
  if (!next) return <IdleStep standing={standing} />
  const title =
    next.kind === 'endorsement' ? t.ask.title(nameIn(standing.readiness, next, locale)) : headingOf(next, locale)
  return (
    <section className="next-step" aria-labelledby="next-step">
      <Reason own={own} next={next} />
      <h2 id="next-step">
        <span className="unseen">{t.next}: </span>
        {title}
      </h2>
      {next.kind === 'endorsement' ? <p className="measure">{t.ask.text}</p> : <PlaceLine opening={next} />}
      <div className="row">
        {next.kind === 'endorsement' ? (
          <ButtonLink to={`/${locale}/me`}>{t.ask.go}</ButtonLink>
        ) : (
          <ButtonLink to={`/${locale}${next.path}`}>{t.go[next.kind][next.isBegun ? 'resume' : 'begin']}</ButtonLink>
        )}
      </div>
    </section>
  )
}

function headingOf(opening: Opening, locale: Locale): string {
  return (opening.lesson?.title ?? opening.title)[locale]
}

/** "7 min · From colleague to team lead, lesson 2 · continue at “The scene”". */
function PlaceLine({ opening }: { opening: Opening }) {
  const { locale } = useSite()
  const t = useText().desk.home
  const { kind, lesson, minutes, title } = opening
  const what = kind === 'lesson' ? t.lesson(title[locale], lesson?.number ?? 1) : t[kind]
  const section = lesson?.section?.[locale]
  const parts = [t.minutes(minutes[locale]), what, section ? t.resumeAt(section) : '']
  return <p className="place">{parts.filter(Boolean).join(' · ')}</p>
}

function Reason({ own: { standing }, next }: { own: OwnHome; next: NextStep }) {
  const { locale, actor } = useSite()
  const t = useText().desk.home.why
  const { why } = next
  const zone = actor?.zone ?? 'UTC'
  if (why.reason === 'overdue') return <State kind="missing">{t.overdue(formatDate(why.dueAt, locale, zone))}</State>
  if (why.reason === 'due') return <State kind="due">{t.due(formatDate(why.dueAt, locale, zone))}</State>
  if (why.reason === 'under-way') return <p className="soft">{t['under-way']}</p>
  const target = standing.target?.name[locale] ?? ''
  return <p className="soft">{t.gap(nameIn(standing.readiness, next, locale), target)}</p>
}

function nameIn(readiness: Readiness | null, { why }: NextStep, locale: Locale): string {
  if (why.reason !== 'gap') return ''
  const known = readiness?.competencies.find(({ competency }) => competency === why.competency)
  return known?.name[locale] ?? why.competency
}
