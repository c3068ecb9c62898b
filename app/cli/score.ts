import type { Scale } from '~/domains/measurement/bounds'
import { leastPanel, panelKey } from '~/domains/measurement/panel-key'
import { type RatingScores, scoreRatings } from '~/domains/measurement/rating-scores'
import { isConstant } from '~/domains/measurement/sums'
import type { Env } from '~/platform/env.server'
import { type Command, CommandError } from './command'
import { type NumberTable, printAnswer, readNumbers, readTable, rowOf, type Table } from './csv'
import { namesIn, readWords, scaleIn } from './options'

const names = ['panel', 'responses', 'scale', 'id', 'ignore'] as const

const usage = [
  'score --panel PANEL.csv --responses RESPONSES.csv --scale 1,7 [--id COLUMN] [--ignore A,B]',
  '                          ratings scored against a panel’s under every method, as JSON; a row a person, a column an option',
].join('\n')

export const scoreCommand: Command = {
  usage,
  run: async (words, env) => {
    const { files, options } = readWords(words, names, usage)
    if (files.length > 0) throw new CommandError(`score does not know ${files[0]}\n${usage}`, 2)
    const { panel, responses, scale: ends } = options
    if (panel === undefined || responses === undefined || ends === undefined)
      throw new CommandError(`score wants --panel, --responses and --scale\n${usage}`, 2)
    const scale = scaleIn(ends)
    const without = [...namesIn(options.id, 'id'), ...namesIn(options.ignore, 'ignore')]
    const given = readBoth([panel, responses], without, scale, env)
    printAnswer(answerOf(given, scale))
    return 0
  },
}

interface Given {
  options: string[]
  panel: NumberTable['rows']
  responses: NumberTable['rows']
}

/** Both files, with the responses' columns in the order of the panel's. A column to leave out may be in one of them only. */
function readBoth(files: [string, string], without: readonly string[], scale: Scale, env: Env): Given {
  const [panel, responses] = [readTable(files[0], env), readTable(files[1], env)]
  const nowhere = without.find((name) => !panel.head.includes(name) && !responses.head.includes(name))
  if (nowhere !== undefined) throw new CommandError(`neither file has a column “${nowhere}”`, 1)
  const [keyed, given] = [ratingsIn(panel, without, scale), ratingsIn(responses, without, scale)]
  refuseMissing(responses, given, keyed.columns, panel.file)
  refuseMissing(panel, keyed, given.columns, responses.file)
  const places = keyed.columns.map((name) => given.columns.indexOf(name))
  return {
    options: keyed.columns,
    panel: keyed.rows,
    responses: given.rows.map((row) => places.map((place) => row[place] ?? null)),
  }
}

function ratingsIn(table: Table, without: readonly string[], { min, max }: Scale): NumberTable {
  const numbers = readNumbers(
    table,
    without.filter((name) => table.head.includes(name)),
  )
  numbers.rows.forEach((row, index) => {
    const option = row.findIndex((rating) => rating !== null && (rating < min || rating > max))
    if (option < 0) return
    const where = `${rowOf(table, index)}, column “${numbers.columns[option]}”`
    throw new CommandError(`${where}: ${row[option]} is not on the scale from ${min} to ${max}`, 1)
  })
  return numbers
}

function refuseMissing(table: Table, { columns }: NumberTable, wanted: readonly string[], other: string): void {
  const missing = wanted.find((name) => !columns.includes(name))
  if (missing !== undefined) throw new CommandError(`${table.file} has no column “${missing}”, which ${other} has`, 1)
}

function answerOf({ options, panel, responses }: Given, scale: Scale) {
  const key = panelKey(panel)
  const people = responses.map((row, index) => ({ row: index + 1, ...scoreRatings(row, key.options, scale) }))
  const shown = key.options.map(({ ratings: _, ...option }, index) => [options[index] ?? '', option] as const)
  return {
    options,
    key: Object.fromEntries(shown),
    people,
    notes: [
      ...panelNotes(panel.length, key.without),
      ...shown.flatMap(([name, option]) => optionNotes(name, option)),
      ...people.flatMap((person, index) => personNotes(person, responses[index] ?? [])),
    ],
  }
}

function panelNotes(members: number, without: readonly number[]): string[] {
  const size = `The panel has ${members} members, under ${leastPanel}: the key is provisional.`
  const alike = without.map(
    (place) => `Panel row ${place + 1}: ratings do not differ, left out of the standardised key.`,
  )
  return members < leastPanel ? [size, ...alike] : alike
}

function optionNotes(name: string, option: { n: number; standardised: number | null }): string[] {
  if (option.n === 0)
    return [`Option “${name}”: no panel member rated it, so it has no key and nobody is scored on it.`]
  const few = option.n === 1 ? [`Option “${name}”: one panel member rated it, so its sd is null.`] : []
  const none = `Option “${name}”: no member with a standard score rated it, so its standardised key is null.`
  return option.standardised === null ? [...few, none] : few
}

function personNotes(person: RatingScores & { row: number }, ratings: ReadonlyArray<number | null>): string[] {
  const nulls = Object.entries(person).flatMap(([name, value]) => (value === null ? [name] : []))
  return nulls.length === 0
    ? []
    : [`Row ${person.row}: ${whyNull(ratings)}, so ${nulls.join(', ')} cannot be computed.`]
}

function whyNull(ratings: ReadonlyArray<number | null>): string {
  const given = ratings.filter((rating) => rating !== null)
  if (given.length === 0) return 'nothing was rated'
  if (given.length === 1) return 'only one option was rated'
  return isConstant(given) ? 'the ratings do not differ' : 'the key of the options rated does not differ or is missing'
}
