import { scoreByKey } from '~/domains/measurement/choices'
import { CommandError } from './command'
import { columnsOf, isMissing, placeOf, rowOf, type Table } from './csv'

export interface Keyed {
  names: string[]
  /** The keyed choice of each item. */
  key: string[]
  choices: Array<Array<string | null>>
  scores: Array<Array<number | null>>
}

/** Raw choices scored by a key. A column without a key, and a keyed item without a column, are exit 1. */
export function readKeyed(table: Table, keyTable: Table, without: readonly string[]): Keyed {
  const names = columnsOf(table, without)
  const keyOf = readKey(keyTable)
  for (const item of keyOf.keys()) placeOf(table.file, names, item, `which ${keyTable.file} keys`)
  const key = names.map((name) => keyOf.get(name) ?? refuseItem(table, keyTable, name))
  const places = names.map((name) => table.head.indexOf(name))
  const choices = table.rows.map(({ cells }) => places.map((place) => choiceIn(cells[place] ?? '')))
  const scores = choices.map((row) => row.map((choice, item) => scoreByKey(choice, key[item] ?? '')))
  return { names, key, choices, scores }
}

function readKey(table: Table): Map<string, string> {
  const [item, key] = ['item', 'key'].map((name) => placeOf(table.file, table.head, name))
  const keyOf = new Map<string, string>()
  table.rows.forEach(({ cells }, index) => {
    const name = cells[item ?? 0] ?? ''
    const choice = choiceIn(cells[key ?? 1] ?? '')
    if (choice === null) throw new CommandError(`${rowOf(table, index)}, column “key”: “${name}” has no key`, 1)
    if (keyOf.has(name)) throw new CommandError(`${rowOf(table, index)}, column “item”: “${name}” is there twice`, 1)
    keyOf.set(name, choice)
  })
  return keyOf
}

function refuseItem(table: Table, keyTable: Table, name: string): never {
  throw new CommandError(
    `${table.file}: column “${name}” has no key in ${keyTable.file}; key it, or name it in --id or --ignore`,
    1,
  )
}

/** What was chosen, null where it is missing. Programs that know gaps only in decimals write 3 as 3.0: the same choice. */
function choiceIn(cell: string): string | null {
  const text = cell.trim()
  return isMissing(text) ? null : text.replace(/^(-?\d+)\.0+$/, '$1')
}
