/** A number is written as it is; null is an empty cell. */
export type Cell = string | number | null

/**
 * RFC 4180: fields with a quote, comma or line break stand in quotes, a quote is doubled, lines end in CRLF. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection). The byte order mark at the
 * head tells spreadsheets that this is UTF-8.
 */
export function toCsv(head: readonly string[], rows: ReadonlyArray<readonly Cell[]>): string {
  const lines = [head, ...rows].map((cells) => cells.map(fieldOf).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function fieldOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
