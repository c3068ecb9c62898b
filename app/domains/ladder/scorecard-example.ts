import { headersOf, type Scorecard } from '~/domains/content/scorecard'

/**
 * A file as an import wants it: the headers and one made-up contact of `day` (2026-03-02). With semicolons and a byte order
 * mark, so that a spreadsheet in Spanish opens it in columns; an import takes commas and tabs as well.
 */
export function exampleOf(scorecard: Scorecard, day: string): string {
  const written = scorecard.days === 'day-first' ? day.split('-').reverse().join('/') : day
  const scores = scorecard.criteria.map((criterion) => (criterion.kind === 'points' ? String(criterion.cut) : '0'))
  const lines = [headersOf(scorecard), ['ana@example.org', 'C-1001', written, 'Iván', ...scores]]
  return `\uFEFF${lines.map((cells) => cells.map(fieldOf).join(';')).join('\r\n')}\r\n`
}

function fieldOf(cell: string): string {
  return /[";]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
