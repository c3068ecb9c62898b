import type { StaffingProps } from '~/domains/content/exercises'
import { demandOf } from '~/domains/content/staffing-demand'
import { formatNumber, formatShare } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { StaffingWords } from './exercise-words'
import { fill } from './fill'
import { Island } from './Island'
import { IslandFrame } from './IslandFrame'
import { StaffingTable } from './StaffingTable'
import { fewest } from './staffing-rows'

interface StaffingTextProps extends StaffingProps {
  locale: Locale
  words: StaffingWords
}

/** What a lesson shows where it says `<Staffing>`: the question, its answer and the table around it, worked out here. */
export function StaffingText({ title, prompt, lesson, locale, words, ...asked }: StaffingTextProps) {
  const demand = demandOf(asked)
  const least = fewest(demand)
  const { calls, minutes, aht, target, within, patience, shrinkage = 0 } = asked
  const number = (value: number) => formatNumber(value, locale)
  const share = (percent: number) => formatShare(percent / 100, locale)
  return (
    <IslandFrame kind={words.kind} title={title} lead={prompt}>
      <p>
        {fill(words.given, {
          calls: number(calls),
          minutes: number(minutes),
          aht: number(aht),
          target: share(target),
          within,
        })}{' '}
        {patience === undefined ? words.waits : fill(words.patient, { patience: number(patience) })}
      </p>
      <Island name="Staffing" props={{ asked, lesson, locale, words }}>
        {least ? (
          <>
            <p>
              {fill(words.answer, {
                agents: number(least.agents),
                shrinkage: share(shrinkage),
                rostered: number(least.rostered),
              })}
            </p>
            <StaffingTable
              {...{ demand, locale, words }}
              middle={least.agents}
              named={new Map([[least.agents, words.fewest]])}
            />
          </>
        ) : null}
        <p className="island-lesson">{lesson}</p>
      </Island>
    </IslandFrame>
  )
}
