/**
 * The same things in another order, which the seed alone decides: Fisher and Yates' shuffle. Everyone sees the options of an
 * item in an order of their own, and the same one whenever they come back, on any device.
 */
export function shuffled<T>(things: readonly T[], seed: string): T[] {
  const order = [...things]
  const next = randomFrom(seed)
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1))
    const held = order[last] as T
    order[last] = order[other] as T
    order[other] = held
  }
  return order
}

/** Numbers from 0 up to 1, from the words of the seed (FNV-1a) by mulberry32. Not for secrets. */
function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
