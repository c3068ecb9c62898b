import { leastStaff } from '~/domains/measurement/staffing'
import { type ComputedProps, compute } from '../computed'
import type {
  CalibrationProps,
  CallScoringProps,
  ForecastPlotProps,
  KpiExplorerProps,
  StaffingProps,
} from '../exercises'
import { demandOf } from '../staffing-demand'
import { repeatedIds } from './repeated-ids'
import type { Slip } from './slip'

/** What each exercise's schema lets through and that could not be played, or would teach something wrong. */

export function staffingSlips(props: StaffingProps): Slip[] {
  if (leastStaff(demandOf(props)).ok) return []
  return [['no number of agents can be computed for this load', 'use figures that a centre could have']]
}

export function computedSlips(props: ComputedProps): Slip[] {
  const found = compute(props)
  if (found.ok) return []
  if (found.reason === 'too-few') return [['there are no answers to compute from', 'give at least one answer']]
  return [
    ['it cannot be computed: the agents are not more than the load', 'give more agents, or use an erlang-a figure'],
  ]
}

export function kpiSlips({ columns, rows, questions }: KpiExplorerProps): Slip[] {
  const kinds = columns.map(({ kind }) => (kind === 'word' ? 'string' : 'number'))
  const long = rows.flatMap((row, index): Slip[] => {
    if (row.length === columns.length) return []
    return [[`row ${index + 1} has ${row.length} cells`, `give it ${columns.length}, one for each column`]]
  })
  const cells = rows.flatMap((row, index) =>
    row.flatMap((cell, column): Slip[] => {
      const wanted = kinds[column]
      if (wanted === undefined || typeof cell === wanted) return []
      const name = columns[column]?.id ?? ''
      return [
        [`row ${index + 1}, ${name} is “${cell}”`, `write ${wanted === 'number' ? 'a number' : 'a word in quotes'}`],
      ]
    }),
  )
  const plots = kinds.includes('number') ? [] : [tell('it has no column of numbers', 'give one `kind: "number"`')]
  return [
    ...repeatedIds(columns),
    ...repeatedIds(questions),
    ...long,
    ...cells,
    ...plots,
    ...questions.flatMap(rightOption),
  ]
}

function rightOption({ id, options }: KpiExplorerProps['questions'][number]): Slip[] {
  const right = options.filter((option) => option.right).length
  if (right === 1) return []
  const told = right === 0 ? 'no right option' : `${right} right options`
  return [[`question “${id}” has ${told}`, 'write `right: true` in exactly one option']]
}

export function callSlips({ criteria }: CallScoringProps): Slip[] {
  const beyond = criteria.flatMap(({ id, levels, agreed }) =>
    beyondLevels(`“${id}” has the agreed level`, agreed, levels),
  )
  return [...repeatedIds(criteria), ...beyond]
}

export function calibrationSlips({ contacts, criteria, levels, agreed }: CalibrationProps): Slip[] {
  const rows =
    agreed.length === contacts.length
      ? []
      : [tell(`agreed has ${agreed.length} lists`, `give ${contacts.length}, one for each contact`)]
  const marks = agreed.flatMap((row, index) => [
    ...(row.length === criteria.length
      ? []
      : [tell(`agreed has ${row.length} marks for contact ${index + 1}`, `give ${criteria.length}, one a criterion`)]),
    ...row.flatMap((mark) => beyondLevels(`contact ${index + 1} has the agreed level`, mark, levels)),
  ])
  return [...repeatedIds(contacts), ...repeatedIds(criteria), ...rows, ...marks]
}

function beyondLevels(what: string, mark: number, levels: readonly string[]): Slip[] {
  return mark < levels.length ? [] : [[`${what} ${mark}`, `count from 0, so at most ${levels.length - 1}`]]
}

export function forecastSlips({ season, history, actual }: ForecastPlotProps): Slip[] {
  const short = history.length < 2 * season
  const all = [...history, ...actual].reduce((sum, { value }) => sum + value, 0)
  return [
    ...(short
      ? [tell(`history has ${history.length} entries`, `give at least two seasons of ${season}, ${2 * season} entries`)]
      : []),
    ...(all > 0 && actual.some(({ value }) => value > 0) ? [] : [tell('nothing came', 'give figures above 0')]),
  ]
}

function tell(fault: string, mend: string): Slip {
  return [fault, mend]
}
