import type { StaffingProps } from '~/domains/content/exercises'
import { demandOf } from '~/domains/content/staffing-demand'
import { formatNumber, formatShare } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { fill } from './fill'
import { IslandFrame } from './IslandFrame'
import { StaffingTable } from './StaffingTable'
import { fewest } from './staffing-rows'
import type { StaffingWords } from './staffing-words'

interface StaffingTextProps extends StaffingProps {
  locale: Locale
  words: StaffingWords
}

/** What a lesson shows where it says `<Staffing>`: the question, its answer and the table around it, worked out here. */
export function StaffingText({ title, prompt, lesson, locale, words, ...asked }: StaffingTextProps) {
  const demand = demandOf(asked)
  const least = fewest(demand)
  const { calls, minutes, aht, target, within, patience, shrinkage = 0 } = asked
  return (
    <IslandFrame kind={words.kind} title={title} lead={prompt}>
      <p>
        {fill(words.given, {
          calls: formatNumber(calls, locale),
          minutes,
          aht,
          target: formatShare(target / 100, locale),
          within,
        })}
      </p>
      <p>{patience === undefined ? words.waits : fill(words.patient, { patience })}</p>
      {least ? (
        <>
          <p>
            {fill(words.answer, {
              agents: formatNumber(least.agents, locale),
              shrinkage: formatShare(shrinkage / 100, locale),
              rostered: formatNumber(least.rostered, locale),
            })}
          </p>
          <StaffingTable {...{ demand, locale, words }} agents={least.agents} least={least.agents} />
        </>
      ) : null}
      <p className="island-lesson">{lesson}</p>
    </IslandFrame>
  )
}
