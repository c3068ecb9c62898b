import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCsv } from '~/domains/content/csv'
import type { Figure } from '~/domains/measurement/refusal'

/** A file of tests/reference as numbers, null where it has a gap. */
export function referenceRows(file: string): Array<Array<number | null>> {
  const csv = readCsv(readFileSync(join('tests/reference', file), 'utf8'))
  if (!csv.ok) throw new Error(`${file} is no CSV`)
  return csv.rows.slice(1).map(({ cells }) => cells.map((cell) => (cell === '' ? null : Number(cell))))
}

/** LSAT, section 6 (source beside the file). */
export function lsat6(): number[][] {
  return referenceRows('lsat6_patterns.csv').flatMap((cells) => {
    const scores = cells.map(Number)
    const people = scores.pop() ?? 0
    return Array.from({ length: people }, () => scores)
  })
}

/** What R gave (measurement/figures.R). */
export function referenceFigures<T>(name: string): T {
  return JSON.parse(readFileSync('tests/reference/measurement/figures.json', 'utf8'))[name]
}

export interface KnownFactor {
  items: number
  people: number
  omega: number
  /** The least uniqueness. */
  least: number
  correlations: number[][]
}

/** What factanal gave (measurement/factors.R). */
export function referenceFactors(): KnownFactor[] {
  return JSON.parse(readFileSync('tests/reference/measurement/factors.json', 'utf8'))
}

/** The number; throws the reason where it was refused. */
export function numberOf(figure: Figure): number {
  if (!figure.ok) throw new Error(figure.reason)
  return figure.value
}
