import type { Demand } from '~/domains/measurement/staffing'
import { formatNumber, formatShare } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { type Column, DataTable } from '~/ui/DataTable'
import { fill } from './fill'
import { rowsAround, type StaffingRow } from './staffing-rows'
import type { StaffingWords } from './staffing-words'

interface StaffingTableProps {
  demand: Demand
  /** The row in the middle. */
  agents: number
  /** The fewest that meet the target. */
  least: number | null
  locale: Locale
  words: StaffingWords
}

/** Agents and what they give, around one number of them. */
export function StaffingTable({ demand, agents, least, locale, words }: StaffingTableProps) {
  return (
    <DataTable
      caption={words.caption}
      keepsShape
      rows={rowsAround(demand, agents)}
      keyOf={(row) => `${row.agents}`}
      columns={columnsOf(demand, least, locale, words)}
    />
  )
}

function columnsOf({ patience }: Demand, least: number | null, locale: Locale, words: StaffingWords) {
  const share = (id: 'serviceLevel' | 'occupancy' | 'abandonment', title: string): Column<StaffingRow> => ({
    id,
    title,
    number: true,
    cell: ({ staffed }) =>
      staffed ? formatShare(staffed[id] ?? 0, locale, 1) : id === 'serviceLevel' ? words.endless : '–',
  })
  const columns: Column<StaffingRow>[] = [
    {
      id: 'agents',
      title: words.agents,
      cell: ({ agents }) => {
        const count = formatNumber(agents, locale)
        return agents === least ? fill(words.least, { agents: count }) : count
      },
    },
    share('serviceLevel', words.level),
    {
      id: 'wait',
      title: words.wait,
      number: true,
      cell: ({ staffed }) => (staffed ? fill(words.seconds, { count: formatNumber(staffed.meanWait, locale) }) : '–'),
    },
    share('occupancy', words.occupancy),
  ]
  return patience === null ? columns : [...columns, share('abandonment', words.abandonment)]
}
