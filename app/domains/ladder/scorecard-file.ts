import { type CsvRow, delimiterOf, readCsv } from '~/domains/content/csv'
import { headersOf, type Scorecard, type ScorecardCriterion } from '~/domains/content/scorecard'
import { momentOfDay } from './age'

/** One contact as it was scored. */
export interface ScoredContact {
  personId: string
  /** The quality system's own name for it. */
  contact: string
  /** Noon in UTC of its day. */
  at: Date
  evaluator: string
  /** Criterion id → score; what was not scored is absent. */
  scores: Record<string, number>
}

export type CellReason =
  | 'cell-count'
  | 'required'
  | 'unknown-person'
  | 'own-contact'
  | 'repeated-contact'
  | 'day'
  | 'in-the-future'
  | 'number'
  | 'out-of-scale'
  | 'no-scores'

/** What is wrong with a row, and where; `column` is a header of the file, empty for the row as a whole. */
export interface BadCell {
  line: number
  column: string
  given: string
  reason: CellReason
}

export type FileFault =
  | { reason: 'stray-quote'; line: number }
  | { reason: 'empty' }
  | { reason: 'missing-column' | 'repeated-column' | 'unknown-column'; column: string }

export interface FileContext {
  /** Mail address in lower case → person, of those who are there. */
  people: ReadonlyMap<string, string>
  /** Who imports it, and may not bring in scores of their own. */
  importer: string
  /** The calendar day of who imports it. */
  today: string
}

export type ScorecardFile = { ok: true; contacts: ScoredContact[]; bad: BadCell[] } | { ok: false; fault: FileFault }

/**
 * A quality export as contacts, in the file's order. Commas, semicolons or tabs part its cells. Every row with anything wrong is left out whole, and each thing wrong
 * is named. Refuses a file without rows, and one whose headers are not those of the scorecard, in whatever order.
 */
export function readScorecardFile(scorecard: Scorecard, text: string, context: FileContext): ScorecardFile {
  const read = readCsv(text, delimiterOf(text))
  if (!read.ok) return { ok: false, fault: { reason: read.reason, line: read.line } }
  const [header, ...rows] = read.rows
  if (!header || rows.length === 0) return { ok: false, fault: { reason: 'empty' } }
  const fault = faultOf(header.cells, scorecard)
  if (fault) return { ok: false, fault }
  const contacts: ScoredContact[] = []
  const bad: BadCell[] = []
  const seen = new Set<string>()
  for (const row of rows) {
    const { line, cells } = row
    // a decimal comma without quotes would push every later cell under the wrong header
    if (cells.length !== header.cells.length) {
      bad.push({ line, column: '', given: String(cells.length), reason: 'cell-count' })
      continue
    }
    const told = readRow(scorecard, namedCells(header, row), context, seen)
    if (told.ok) contacts.push(told.contact)
    else bad.push(...told.bad.map((cell) => ({ line, ...cell })))
  }
  return { ok: true, contacts, bad }
}

function faultOf(given: readonly string[], scorecard: Scorecard): FileFault | null {
  const wanted = headersOf(scorecard)
  const missing = wanted.find((column) => !given.includes(column))
  if (missing !== undefined) return { reason: 'missing-column', column: missing }
  const repeated = given.find((column, index) => given.indexOf(column) !== index)
  if (repeated !== undefined) return { reason: 'repeated-column', column: repeated }
  const unknown = given.find((column) => !wanted.includes(column))
  return unknown === undefined ? null : { reason: 'unknown-column', column: unknown }
}

type Cells = (column: string) => string

function namedCells(header: CsvRow, row: CsvRow): Cells {
  const cells = new Map(header.cells.map((column, index) => [column, row.cells[index] ?? '']))
  return (column) => cells.get(column) ?? ''
}

type Slip = Omit<BadCell, 'line'>

function readRow(
  { columns, criteria, days }: Scorecard,
  cell: Cells,
  { people, importer, today }: FileContext,
  seen: Set<string>,
): { ok: true; contact: ScoredContact } | { ok: false; bad: Slip[] } {
  const bad: Slip[] = []
  const refuse = (column: string, reason: CellReason) => bad.push({ column, given: cell(column), reason })
  const [person, contact, written, evaluator] = [columns.person, columns.contact, columns.day, columns.evaluator].map(
    cell,
  )
  const day = dayOf(written ?? '', days)
  for (const column of Object.values(columns)) if (cell(column) === '') refuse(column, 'required')
  const personId = people.get((person ?? '').toLowerCase())
  if (person && !personId) refuse(columns.person, 'unknown-person')
  if (personId === importer) refuse(columns.person, 'own-contact')
  if (person && person.toLowerCase() === evaluator?.toLowerCase()) refuse(columns.evaluator, 'own-contact')
  if (contact && seen.size === seen.add(contact).size) refuse(columns.contact, 'repeated-contact')
  if (written && !day) refuse(columns.day, 'day')
  else if (day && day > today) refuse(columns.day, 'in-the-future')
  const scores: Record<string, number> = {}
  for (const criterion of criteria) {
    const score = scoreOf(criterion, cell(criterion.column))
    if (typeof score === 'number') scores[criterion.id] = score
    else if (score) refuse(criterion.column, score)
  }
  const isEmpty = criteria.every(({ column }) => cell(column) === '')
  if (isEmpty) refuse(criteria[0]?.column ?? columns.contact, 'no-scores')
  if (bad.length > 0 || !personId || !contact || !day || !evaluator) return { ok: false, bad }
  return { ok: true, contact: { personId, contact, at: momentOfDay(day), evaluator, scores } }
}

/** As 2026-03-02; null for what is no day of the calendar, or is not written as the scorecard's system does. */
function dayOf(written: string, days: Scorecard['days']): string | null {
  const [, d = '', m = '', y = ''] =
    (days === 'day-first' && /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written)) || []
  const day = y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : written
  const at = new Date(`${day}T12:00:00Z`)
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
  return isDay ? day : null
}

/** The score, what is wrong with it, or null where the cell is empty. Decimals after a point or a comma. */
function scoreOf(criterion: ScorecardCriterion, cell: string): number | CellReason | null {
  if (cell === '') return null
  if (!/^-?\d{1,6}([.,]\d{1,4})?$/.test(cell)) return 'number'
  const score = Number(cell.replace(',', '.'))
  if (criterion.kind === 'points') return score < criterion.low || score > criterion.high ? 'out-of-scale' : score
  return Number.isInteger(score) && score >= 0 ? score : 'out-of-scale'
}
