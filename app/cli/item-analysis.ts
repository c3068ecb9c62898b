import { reversed, type Scale } from '~/domains/measurement/facility'
import { itemAnalysis } from '~/domains/measurement/item-analysis'
import type { Env } from '~/platform/env.server'
import { type Command, CommandError } from './command'
import { type NumberTable, placeOf, printAnswer, readNumbers, readTable, rowOf, type Table } from './csv'
import { type Analysed, itemAnswer } from './item-answer'
import { readKeyed } from './item-key'
import { namesIn, readWords, scaleIn } from './options'

const usage = [
  'item-analysis RESPONSES.csv [--key KEY.csv] [--missing complete|pairwise] [--reverse A1,C4 --scale 1,6]',
  '              [--id COLUMN] [--ignore A,B]',
  '                          reliability and item figures as JSON; a row a person, a column an item, empty or NA is',
  '                          missing; with KEY.csv (columns item,key) the columns hold what was chosen',
].join('\n')
const names = ['key', 'missing', 'reverse', 'scale', 'id', 'ignore'] as const

interface Asked {
  file: string
  key: string | undefined
  missing: 'complete' | 'pairwise'
  reverse: string[]
  scale: Scale | undefined
  /** Columns that are no items. */
  without: string[]
}

export const itemAnalysisCommand: Command = {
  usage,
  run: async (words, env) => {
    const asked = readAsked(words)
    const table = readTable(asked.file, env)
    const analysed = asked.key === undefined ? ofScores(table, asked) : ofChoices(table, asked.key, asked, env)
    printAnswer(itemAnswer(analysed))
    return 0
  },
}

function readAsked(words: string[]): Asked {
  const { files, options } = readWords(words, names, usage)
  const [file, ...more] = files
  if (file === undefined || more.length > 0) throw new CommandError(`item-analysis wants one file\n${usage}`, 2)
  const { key, missing = 'complete' } = options
  if (missing !== 'complete' && missing !== 'pairwise')
    throw new CommandError(`--missing is complete or pairwise, not “${missing}”`, 2)
  const reverse = namesIn(options.reverse, 'reverse')
  const scale = options.scale === undefined ? undefined : scaleIn(options.scale)
  if (reverse.length > 0 && key !== undefined) throw new CommandError('--reverse does not go with --key', 2)
  if (reverse.length > 0 && !scale) throw new CommandError('--reverse wants the scale too, such as --scale 1,6', 2)
  return {
    file,
    key,
    missing,
    reverse,
    scale,
    without: [...(options.id === undefined ? [] : [options.id]), ...namesIn(options.ignore, 'ignore')],
  }
}

function ofScores(table: Table, { without, reverse, scale, missing }: Asked): Analysed {
  const numbers = readNumbers(table, without)
  const turned = reverse.map((name) => placeOf(table.file, numbers.columns, name))
  const rows = scale ? reverseIn(table, numbers, turned, scale) : numbers.rows
  return { names: numbers.columns, missing, analysis: itemAnalysis(rows, { missing, scale }), key: null }
}

/** The rows with these columns turned round; a value of theirs beyond the scale is exit 1. */
function reverseIn(table: Table, { columns, rows }: NumberTable, turned: readonly number[], scale: Scale) {
  return rows.map((row, index) =>
    row.map((value, column) => {
      if (value === null || !turned.includes(column)) return value
      if (value >= scale.min && value <= scale.max) return reversed(value, scale)
      const where = `${rowOf(table, index)}, column “${columns[column]}”`
      throw new CommandError(`${where}: ${value} is not within the scale of ${scale.min} to ${scale.max}`, 1)
    }),
  )
}

function ofChoices(table: Table, keyFile: string, { without, missing }: Asked, env: Env): Analysed {
  const { names, key, choices, scores } = readKeyed(table, readTable(keyFile, env), without)
  return { names, missing, analysis: itemAnalysis(scores, { missing, choices }), key }
}
