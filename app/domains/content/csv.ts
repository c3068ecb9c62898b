export interface CsvRow {
  /** Where the row begins in the file; the first line is 1. */
  line: number
  cells: string[]
}

export type CsvText = { ok: true; rows: CsvRow[] } | { ok: false; line: number; reason: 'stray-quote' }

/** A field and what ends it; where tabs part the cells they are no blanks. */
const patterns = {
  ',': { field: /[ \t]*"([^"]*(?:""[^"]*)*)"[ \t]*|[^",\r\n]*/y, ending: /,|\r\n?|\n|$/y },
  ';': { field: /[ \t]*"([^"]*(?:""[^"]*)*)"[ \t]*|[^";\r\n]*/y, ending: /;|\r\n?|\n|$/y },
  '\t': { field: / *"([^"]*(?:""[^"]*)*)" *|[^"\t\r\n]*/y, ending: /\t|\r\n?|\n|$/y },
}

export type Delimiter = ',' | ';' | '\t'

/** What parts the cells of a text, by its first line: spreadsheets write commas, semicolons (in Spanish) or tabs. */
export function delimiterOf(text: string): Delimiter {
  const first = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (delimiter: Delimiter) => first.split(delimiter).length
  return ([',', ';', '\t'] as const).reduce((best, one) => (count(one) > count(best) ? one : best))
}

/**
 * Rows of a comma-separated text (or one parted by another delimiter), the first line among them. RFC 4180: a field may stand in double quotes, a quote inside
 * is doubled, and then commas and line breaks belong to it. Lines may end in CRLF, LF or CR; a byte-order mark at the head and
 * blank lines are passed over; spaces round a field without quotes fall away. Refuses, with its line, a quote that is left open, stands
 * inside a bare field, or is followed by more text.
 */
export function readCsv(text: string, delimiter: Delimiter = ','): CsvText {
  const { field, ending } = patterns[delimiter]
  const rows: CsvRow[] = []
  let row: CsvRow = { line: 1, cells: [] }
  let line = 1
  let at = text.startsWith('\uFEFF') ? 1 : 0
  for (;;) {
    field.lastIndex = at
    const [whole = '', quoted] = field.exec(text) ?? []
    at += whole.length
    ending.lastIndex = at
    const end = ending.exec(text)?.[0]
    if (end === undefined) return { ok: false, line, reason: 'stray-quote' }
    at += end.length
    row.cells.push(quoted === undefined ? whole.trim() : quoted.replaceAll('""', '"'))
    if (quoted !== undefined) line += quoted.match(/\r\n?|\n/g)?.length ?? 0
    if (end === delimiter) continue
    if (row.cells.length > 1 || whole.trim() !== '') rows.push(row)
    if (end === '') return { ok: true, rows }
    line += 1
    row = { line, cells: [] }
  }
}
