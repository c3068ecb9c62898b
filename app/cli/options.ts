import { parseArgs } from 'node:util'
import { readCsv } from '~/domains/content/csv'
import { CommandError } from './command'

export interface Words<Name extends string> {
  files: string[]
  options: Partial<Record<Name, string>>
}

/** A command's words by its options, each with a value (`--scale 1,7`, `--scale=1,7`, also `--scale -3,3`), and its files. */
export function readWords<Name extends string>(
  words: readonly string[],
  names: readonly Name[],
  usage: string,
): Words<Name> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  try {
    const args = withNegatives(words, names)
    const { values, positionals } = parseArgs({ args, options, strict: true, allowPositionals: true })
    return { files: positionals, options: values as Words<Name>['options'] }
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n${usage}`, 2)
  }
}

/** `--scale -3,3` as `--scale=-3,3`: Node takes a value that begins with a hyphen for another option. */
function withNegatives(words: readonly string[], names: readonly string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    const before = joined.at(-1)
    const isValue = before !== undefined && names.some((name) => before === `--${name}`) && /^-[\d.]/.test(word)
    if (isValue) joined[joined.length - 1] = `${before}=${word}`
    else joined.push(word)
  }
  return joined
}

/** `A,B` as names; one with a comma in it stands in double quotes. */
export function namesIn(text: string | undefined, option: string): string[] {
  if (text === undefined) return []
  const csv = readCsv(text)
  if (!csv.ok || csv.rows.length !== 1) throw new CommandError(`--${option} wants names with commas between them`, 2)
  return csv.rows.flatMap(({ cells }) => cells)
}

/** `1,7` as a scale's least and most. */
export function scaleIn(text: string): { min: number; max: number } {
  const [min, max, ...more] = text.split(',').map(numberIn)
  if (min === null || max === null || min === undefined || max === undefined || more.length > 0 || min >= max)
    throw new CommandError(`--scale wants its least and most, such as 1,7, not “${text}”`, 2)
  return { min, max }
}

/** A number as people and programs write it (`-1`, `.5`, `2.50`, `1e-3`); null for anything else. */
export function numberIn(text: string): number | null {
  const trimmed = text.trim()
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return null
  const value = Number(trimmed)
  return Number.isFinite(value) ? value : null
}
