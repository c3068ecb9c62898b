/** Rows of a comma-separated text (RFC 4180: fields may stand in double quotes, a quote inside is doubled). */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const fields = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g
  for (const match of text.matchAll(fields)) {
    if (match[0] === '' && row.length === 0) break
    row.push(match[1] === undefined ? (match[2] ?? '').trim() : match[1].replaceAll('""', '"'))
    if (match[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows.filter((cells) => cells.length > 1 || cells[0] !== '')
}
