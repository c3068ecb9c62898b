import type { ReactNode } from 'react'
import { formatDay } from '~/i18n/format'
import { State } from '~/ui/State'
import { useLocale, useText } from '../../text'
import type { PlanStepView, PlanWeekView } from './plan-view.server'

interface PlanWeeksProps {
  weeks: readonly PlanWeekView[]
  titleId: string
  zone: string
  /** What can be done with a step by whoever reads. */
  tools?: (step: PlanStepView, place: { isFirst: boolean; isLast: boolean }) => ReactNode
}

/** What to do, week by week. */
export function PlanWeeks({ weeks, titleId, zone, tools }: PlanWeeksProps) {
  const t = useText().plan
  const locale = useLocale()
  const all = weeks.flatMap(({ steps }) => steps)
  return (
    <ol className="plan-weeks">
      {weeks.map(({ number, monday, sunday, steps }) => (
        <li key={number}>
          <h3>
            {number === 1 ? t.thisWeek : t.week(formatDay(monday, locale, 'UTC'), formatDay(sunday, locale, 'UTC'))}
          </h3>
          <ul className="plan-steps">
            {steps.map((step) => (
              <li key={step.key} id={`plan-${step.key}`} className="plan-step">
                <div className="stack-tight">
                  <StepWords step={step} titleId={titleId} zone={zone} />
                </div>
                {tools?.(step, { isFirst: step === all[0], isLast: step === all.at(-1) })}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function StepWords({ step, titleId, zone }: { step: PlanStepView; titleId: string; zone: string }) {
  const { plan: t, ladder } = useText()
  const locale = useLocale()
  const { name, path, ask, kind, minutes, serves, critical, dueAt, notBefore, weeks, isLate, early, state } = step
  const facts = [
    kind === 'endorsement' || minutes === 0 ? '' : t.minutes(minutes),
    weeks > 1 ? t.takesWeeks(weeks) : '',
    state ? ladder.step.states[state] : '',
    notBefore ? ladder.step.notBefore(formatDay(notBefore, locale, zone)) : '',
    serves.length > 0 && kind !== 'endorsement' ? t.serves(serves.join(', ')) : '',
    critical ? t.critical : '',
  ].filter(Boolean)
  return (
    <>
      <p className="plan-name">
        <span className="soft">{t.kinds[kind]}: </span>
        {path ? <a href={`/${locale}${path}`}>{name}</a> : name}
      </p>
      {ask ? (
        <p className="small">
          {ladder.step.ask(ask.times, ask.level)}{' '}
          <a href={`/${locale}/titles/${titleId}#c-${ask.competency}`}>{ladder.step.askWhat}</a>
        </p>
      ) : null}
      {facts.length > 0 ? <p className="small soft">{facts.join(' · ')}</p> : null}
      {dueAt ? (
        <p className="small">
          <State kind={isLate ? 'missing' : 'due'}>
            {(isLate ? t.late : t.due)(formatDay(dueAt, locale, zone, true))}
          </State>
        </p>
      ) : null}
      {early.length > 0 ? <p className="small">{t.early(early.join(', '))}</p> : null}
    </>
  )
}
