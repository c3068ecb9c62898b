import type { ItemFormat } from '~/domains/content/item-model'

/** Formats in which options are taken or left. */
const choosing = new Set<ItemFormat>(['pick-best', 'one-of', 'best-worst', 'choose-n', 'several-of', 'branching'])

export function isChoosing(format: ItemFormat): boolean {
  return choosing.has(format)
}

/** The options taken in an encoded answer; of best and worst `best:OPTION` and `worst:OPTION`. */
export function choicesMade(format: ItemFormat, letters: string): string[] {
  if (letters === '' || !isChoosing(format)) return []
  const parts = letters.split(',')
  if (format !== 'best-worst') return parts
  return [...(parts[0] ? [`best:${parts[0]}`] : []), ...(parts[1] ? [`worst:${parts[1]}`] : [])]
}
