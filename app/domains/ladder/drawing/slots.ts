/** A stretch of a line that wants a place of its own among its neighbours. */
export interface Stretch {
  key: string
  start: number
  end: number
  /** The places that it may take, best first. */
  wants: readonly number[]
}

/**
 * Gives each stretch a place so that no two that overlap (or nearly touch: `apart`) share one: in the order given, each
 * takes its first free wish. When all its wishes are taken it gets the last.
 */
export function assignSlots(stretches: readonly Stretch[], apart: number): Map<string, number> {
  const taken: Array<{ start: number; end: number; slot: number }> = []
  const slots = new Map<string, number>()
  for (const { key, start, end, wants } of stretches) {
    const isFree = (slot: number) =>
      taken.every((other) => other.slot !== slot || other.start >= end + apart || other.end <= start - apart)
    const slot = wants.find(isFree) ?? wants.at(-1) ?? 0
    taken.push({ start, end, slot })
    slots.set(key, slot)
  }
  return slots
}

/** 0, −1, 1, −2, 2 … up to `most` from the middle, beginning on the side of `lean`. */
export function aroundMiddle(most: number, lean: -1 | 1 = -1): number[] {
  const wants = [0]
  for (let step = 1; step <= most; step++) wants.push(lean * step, -lean * step)
  return wants
}
