import { type Demand, staffWith } from '~/domains/measurement/staffing'
import { formatNumber, formatShare } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { State } from '~/ui/State'
import type { StaffingWords } from './exercise-words'
import { fill } from './fill'

interface StaffingResultProps {
  demand: Demand
  agents: number
  locale: Locale
  words: StaffingWords
}

/** What this many people give, in words that are read out at every change. */
export function StaffingResult({ demand, agents, locale, words }: StaffingResultProps) {
  const staffed = staffWith(demand, agents)
  const meets = staffed.ok && staffed.meetsTarget
  return (
    <div role="status" className="exercise-result">
      <State kind={meets ? 'done' : 'missing'}>{meets ? words.meets : words.misses}</State>
      <p>{staffed.ok ? sentences(staffed) : fill(words.growing, { agents: formatNumber(agents, locale) })}</p>
    </div>
  )

  function sentences({
    serviceLevel,
    meanWait,
    occupancy,
    abandonment,
    rostered,
  }: Extract<typeof staffed, { ok: true }>) {
    const share = (value: number) => formatShare(value, locale, 1)
    const result = fill(words.result, {
      agents: formatNumber(agents, locale),
      level: share(serviceLevel),
      within: formatNumber(demand.threshold, locale),
      wait: formatNumber(meanWait, locale),
      occupancy: share(occupancy),
    })
    const abandons = abandonment === null ? '' : fill(words.abandons, { abandonment: share(abandonment) })
    const roster = demand.shrinkage > 0 ? fill(words.roster, { rostered: formatNumber(rostered, locale) }) : ''
    return [result, abandons, roster].filter(Boolean).join(' ')
  }
}
