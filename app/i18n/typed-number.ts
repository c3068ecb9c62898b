import type { Both } from './locale'

/** Every number that the text can be read as, the likeliest first; none when it is no number. */
export function readingsOf(typed: string, unit?: Both | null): number[] {
  const text = bare(typed, unit)
  const parts = /^([+-]?)(\d[\d.,]*|[.,]\d+)$/.exec(text)
  if (!parts) return []
  const sign = parts[1] === '-' ? -1 : 1
  const values = [asDecimal(parts[2] ?? ''), asGrouped(parts[2] ?? '')].filter((value) => value !== null)
  return [...new Set(values.map((value) => (value === 0 ? 0 : sign * value)))]
}

/** Without spaces of any width, the unit and signs of per cent and money, and with a plain minus. */
function bare(typed: string, unit: Both | null | undefined): string {
  const words = [unit?.es, unit?.en].filter((word) => word !== undefined)
  let text = typed.normalize('NFKC').trim().toLowerCase()
  for (const word of words) {
    const end = word.trim().toLowerCase()
    if (end !== '' && text.endsWith(end)) text = text.slice(0, -end.length)
  }
  return text
    .replace(/[\s'’_]/g, '')
    .replace(/^[€$£]|[%€$£]$/g, '')
    .replace(/[−–]/g, '-')
}

/** One mark stands before the decimals; with both marks the last one does and the others part thousands. */
function asDecimal(text: string): number | null {
  const marks = [...text.matchAll(/[.,]/g)]
  const kinds = new Set(marks.map(([mark]) => mark))
  if (marks.length <= 1) return Number(text.replace(',', '.'))
  if (kinds.size !== 2) return null
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  const thousands = asGrouped(text.slice(0, last))
  return thousands === null ? null : thousands + Number(`.${text.slice(last + 1) || 0}`)
}

/** 1.234 or 1,234,567: groups of three parted by the same mark. */
function asGrouped(text: string): number | null {
  return /^[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*$/.test(text) ? Number(text.replace(/[.,]/g, '')) : null
}
