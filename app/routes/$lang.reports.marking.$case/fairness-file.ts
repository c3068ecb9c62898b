import { besideOthers, byMarker, byReading, markersOf } from '~/domains/casework/fairness'
import type { FairnessReport } from '~/domains/casework/fairness.server'
import { type Cell, toCsv } from '~/domains/reporting/csv'
import type { Locale } from '~/i18n/locale'
import { textOf } from '~/i18n/text'
import type { FileAsked } from './fairness-page.server'

/** The columns that name a row; the same in every language, for the command is told them by name. */
export const idColumns = ['submission', 'criterion'] as const

/** Marker's id → a name that no other column bears. */
export function distinctNames(markers: ReadonlyArray<{ id: string; name: string }>): Map<string, string> {
  const taken = new Set<string>(idColumns)
  const names = new Map<string, string>()
  for (const { id, name } of [...markers].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    let distinct = name || id
    for (let count = 2; taken.has(distinct); count++) distinct = `${name || id} (${count})`
    taken.add(distinct)
    names.set(id, distinct)
  }
  return names
}

/**
 * What the page's figures are computed from, as a file: its name without ending, and its text. By marker, by reading, or one
 * marker beside the other reader; of all criteria or of one. Null for a criterion or marker that there is not.
 */
export function fairnessFile(report: FairnessReport, asked: FileAsked, locale: Locale): [string, string] | null {
  const { criterion, marker } = asked
  const isKnown = criterion === undefined || report.criteria.some(({ id }) => id === criterion)
  if (!isKnown || (marker !== undefined && !report.markers.some(({ id }) => id === marker))) return null
  const rows = report.rows.filter(
    ({ criterionId, first, second }) =>
      (criterion === undefined || criterionId === criterion) &&
      (marker === undefined || first.markerId === marker || second.markerId === marker),
  )
  const names = distinctNames(report.markers)
  const { heads, marks } = columnsOf(rows, asked, names)
  const cells = rows.map(({ submissionId, criterionId }, index): Cell[] => [
    submissionId,
    criterionId,
    ...(marks[index] ?? []),
  ])
  const parts = [
    textOf(locale).fairness.fileName,
    report.caseId,
    criterion,
    marker,
    asked.by === 'reading' ? 'reading' : null,
  ]
  return [parts.filter(Boolean).join('-'), toCsv([...idColumns, ...heads], cells)]
}

function columnsOf(rows: FairnessReport['rows'], { marker, by }: FileAsked, names: Map<string, string>) {
  if (marker !== undefined) return { heads: [names.get(marker) ?? marker, 'other'], marks: besideOthers(rows, marker) }
  if (by === 'reading') return { heads: ['first', 'second'], marks: byReading(rows) }
  const markers = markersOf(rows)
  return { heads: markers.map((id) => names.get(id) ?? id), marks: byMarker(rows, markers) }
}
