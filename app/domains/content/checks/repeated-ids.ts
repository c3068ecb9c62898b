import type { Slip } from './slip'

/** Those whose id stood in the list before. */
export function repeatedIds(list: ReadonlyArray<{ id: string }>): Slip[] {
  const seen = new Set<string>()
  const repeated = list.filter(({ id }) => seen.size === seen.add(id).size)
  return repeated.map(({ id }): Slip => [`“${id}” stands twice`, 'give each an id of its own'])
}
