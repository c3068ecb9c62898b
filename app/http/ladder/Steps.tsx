import type { Step } from '~/domains/ladder/model'
import { formatDay } from '~/i18n/format'
import { useLocale, useText } from '../text'

interface StepsProps {
  steps: readonly Step[]
  title: string
  /** The title that asks for them: where its behaviours can be read. */
  titleId: string
  zone: string
}

/** What to do, best first. */
export function Steps({ steps, title, titleId, zone }: StepsProps) {
  return (
    <div>
      <p className="steps-title">{title}</p>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step.kind === 'endorsement' ? 'endorsement' : step.path}>
            <StepLine step={step} titleId={titleId} zone={zone} />
          </li>
        ))}
      </ol>
    </div>
  )
}

/** One thing to do: its name as a link, how long it takes, what it adds. */
export function StepLine({ step, titleId, zone }: { step: Step; titleId: string; zone: string }) {
  const t = useText().ladder.step
  const locale = useLocale()
  if (step.kind === 'endorsement') {
    return (
      <>
        {t.ask(step.times, step.level)} <a href={`/${locale}/titles/${titleId}#c-${step.competency}`}>{t.askWhat}</a>{' '}
        <span className="soft small">{t.gives(step.points)}</span>
      </>
    )
  }
  const day = step.notBefore && formatDay(step.notBefore, locale, zone)
  const state = day ? t.notBefore(day) : t.states[step.state]
  return (
    <>
      {t.kinds[step.kind]}: <a href={`/${locale}${step.path}`}>{step.title[locale]}</a>{' '}
      <span className="soft small">
        {[t.minutes(step.minutes[locale]), t.gives(step.points), state].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
