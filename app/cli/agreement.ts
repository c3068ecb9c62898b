import { agreement } from '~/domains/measurement/agreement'
import { agreementAnswer } from './agreement-answer'
import { type Command, CommandError } from './command'
import { type NumberTable, printAnswer, readNumbers, readTable, rowOf, type Table } from './csv'
import { namesIn, numberIn, readWords } from './options'

const usage = [
  'agreement MARKS.csv [--levels 0,1,2,3] [--id COLUMN] [--ignore A,B]',
  '                          how far markers agree, as JSON; a row a script, a column a marker, empty or NA is missing',
].join('\n')
const names = ['levels', 'id', 'ignore'] as const

export const agreementCommand: Command = {
  usage,
  run: async (words, env) => {
    const { files, options } = readWords(words, names, usage)
    const [file, ...more] = files
    if (file === undefined || more.length > 0) throw new CommandError(`agreement wants one file\n${usage}`, 2)
    const levels = options.levels === undefined ? undefined : levelsIn(options.levels)
    const without = [...(options.id === undefined ? [] : [options.id]), ...namesIn(options.ignore, 'ignore')]
    const table = readTable(file, env)
    const marks = readNumbers(table, without)
    if (levels) refuseOthers(table, marks, levels)
    printAnswer(agreementAnswer(marks.columns, agreement(marks.rows, levels)))
    return 0
  },
}

/** Lowest first, however they were given. */
function levelsIn(text: string): number[] {
  const levels = text.split(',').map(numberIn)
  const given = levels.filter((level): level is number => level !== null)
  if (given.length !== levels.length || new Set(given).size !== given.length)
    throw new CommandError(`--levels wants different numbers, such as 0,1,2,3, not “${text}”`, 2)
  return given.sort((one, other) => one - other)
}

/** A mark that is none of the levels is exit 1, by row and column. */
function refuseOthers(table: Table, { columns, rows }: NumberTable, levels: readonly number[]): void {
  rows.forEach((row, index) => {
    const column = row.findIndex((mark) => mark !== null && !levels.includes(mark))
    if (column < 0) return
    const where = `${rowOf(table, index)}, column “${columns[column]}”`
    throw new CommandError(`${where}: ${row[column]} is none of the levels ${levels.join(', ')}`, 1)
  })
}
