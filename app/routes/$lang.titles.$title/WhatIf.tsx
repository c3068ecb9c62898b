import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { Conditions } from '~/http/ladder/path/Conditions'
import { tallyWords } from '~/http/ladder/path/conditions'
import { WantedBy } from '~/http/ladder/path/TargetDay'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import type { TitlePageData } from './title-page.server'

interface Props {
  data: TitlePageData
}

/** What choosing this title would mean, and the form that chooses it. */
export function WhatIf({ data }: Props) {
  const { ladder, path } = useText()
  const t = path.whatIf
  const { compared, id, today } = data
  const answer = useFormAnswer('choose')
  return (
    <>
      <Gaps data={data} />
      <Way data={data} />
      {compared ? <p>{t.compared(compared.target, compared.one, compared.other, compared.both)}</p> : null}
      <YourRequirements data={data} />
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="choose" />
        <input type="hidden" name="target" value={id} />
        <FormProblems answer={answer} labels={{ wantedBy: path.target.label }} />
        <WantedBy value={answer.given.wantedBy ?? ''} today={today} error={answer.faults.wantedBy} />
        {compared ? <p className="small soft">{t.replaces(compared.target)}</p> : null}
        <div>
          <Button>{ladder.titlePage.choose}</Button>
        </div>
      </form>
    </>
  )
}

/** By name what is there and what is missing. */
function Gaps({ data: { readiness, needs } }: Props) {
  const { ladder, path } = useText()
  if (!readiness) return null
  const named = (isHeld: boolean) =>
    needs
      .filter(({ readiness }) => readiness?.held === isHeld)
      .map(({ name, critical }) => (critical && !isHeld ? `${name} (${ladder.need.critical})` : name))
  const [held, missing] = [named(true), named(false)]
  return (
    <dl className="facts">
      <dt>{path.whatIf.held(held.length)}</dt>
      <dd>{held.length > 0 ? held.join(', ') : path.whatIf.nothingHeld}</dd>
      {missing.length > 0 ? (
        <>
          <dt>{path.whatIf.missing(missing.length)}</dt>
          <dd>{missing.join(', ')}</dd>
        </>
      ) : null}
    </dl>
  )
}

/** How much there is to do, and whether it is enough. */
function Way({ data: { outlook, readiness } }: Props) {
  const { plan, path } = useText()
  const t = path.whatIf
  if (!outlook || !readiness || readiness.missing === 0) return null
  const { things, minutes, confirmations, isEnough } = outlook
  if (things + confirmations === 0) return <p>{t.noWay}</p>
  const parts = [
    ...(things > 0 ? [t.way(things, plan.minutes(minutes))] : []),
    ...(confirmations > 0 ? [t.confirmations(confirmations)] : []),
  ]
  return (
    <p>
      {parts.join('; ')}. {isEnough ? null : t.partly}
    </p>
  )
}

/** How the reader stands on what is asked besides competencies; the sources' own words follow further down. */
export function YourRequirements({ data: { conditions } }: Props) {
  const t = useText().path.requirements
  const locale = useLocale()
  if (conditions.length === 0) return null
  return (
    <details className="fold">
      <summary>{tallyWords(conditions, t)}</summary>
      <Conditions conditions={conditions} />
      <p>
        <a href={`/${locale}/me/requirements#yours`}>{t.yours}</a>
      </p>
    </details>
  )
}
