import type { Demand } from '~/domains/measurement/staffing'
import { formatNumber, formatShare } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { type Column, DataTable } from '~/ui/DataTable'
import type { StaffingWords } from './exercise-words'
import { fill } from './fill'
import { rowsAround, type StaffingRow } from './staffing-rows'

interface StaffingTableProps {
  demand: Demand
  /** The row in the middle. */
  middle: number
  /** What some numbers of agents are, in a word: the fewest that do, the reader's own. */
  named: ReadonlyMap<number, string>
  locale: Locale
  words: StaffingWords
}

/** Agents and what they give, around one number of them. */
export function StaffingTable({ demand, middle, named, locale, words }: StaffingTableProps) {
  return (
    <DataTable
      caption={words.caption}
      keepsShape
      rows={rowsAround(demand, middle)}
      keyOf={(row) => `${row.agents}`}
      columns={columnsOf(demand, named, locale, words)}
    />
  )
}

function columnsOf({ patience }: Demand, named: StaffingTableProps['named'], locale: Locale, words: StaffingWords) {
  const share = (id: 'serviceLevel' | 'occupancy' | 'abandonment', title: string): Column<StaffingRow> => ({
    id,
    title,
    number: true,
    cell: ({ staffed }) => {
      if (!staffed) return id === 'serviceLevel' ? words.endless : '–'
      return formatShare(staffed[id] ?? 0, locale, 1)
    },
  })
  const columns: Column<StaffingRow>[] = [
    {
      id: 'agents',
      title: words.agents,
      cell: ({ agents }) => (
        <>
          {formatNumber(agents, locale)}
          {named.has(agents) ? <small className="soft"> {named.get(agents)}</small> : null}
        </>
      ),
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
