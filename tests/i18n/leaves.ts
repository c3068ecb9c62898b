export interface Leaf {
  path: string
  value: unknown
}

/** What a function of a dictionary finds wherever it puts something in. */
export const putIn = '7'

/** Every text and function of a dictionary with where it stands. */
export function leavesOf(value: unknown, path: string): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, path ? `${path}.${key}` : key))
}

/** The texts under a key: of a function those that it returns, whatever it is asked with. */
export function saidBy({ value }: Leaf): unknown[] {
  const said = typeof value === 'function' ? value(...Array.from({ length: 6 }, anything)) : value
  return leavesOf(said, '').map((leaf) => leaf.value)
}

/** Stands for a number, a word, a date, or a record of such: reads as seven, has every property, takes every call. */
function anything(): unknown {
  const like = (_target: unknown, key: string | symbol) => {
    if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'string' ? putIn : Number(putIn))
    return anything()
  }
  return new Proxy(() => undefined, { get: like, apply: anything, has: () => true })
}
