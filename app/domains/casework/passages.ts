/** A remark of a marker on some words of an answer; places are counted in UTF-16 units of the text as handed in. */
export interface PinnedRemark {
  id: string
  from: number
  /** Behind the last one. */
  to: number
  /** The words themselves, so that a pin can be seen to be still in its place. */
  quote: string
  remark: string
}

export interface Stretch {
  text: string
  /** The remarks that these words carry, in the order given; none for plain text. */
  pins: string[]
}

/** A pin holds when its words stand where it says: what was handed in does not change, so another text is another round. */
export function isInPlace(text: string, { from, to, quote }: PinnedRemark): boolean {
  return from >= 0 && from < to && to <= text.length && text.slice(from, to) === quote
}

/**
 * The text cut where a remark begins or ends, so that passages may lie over one another; put together again the stretches
 * are the text. Pins that are not in place are left out.
 */
export function stretchesOf(text: string, pins: readonly PinnedRemark[]): Stretch[] {
  const placed = pins.filter((pin) => isInPlace(text, pin))
  const cuts = [...new Set([0, text.length, ...placed.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0
    const over = placed.filter((pin) => pin.from <= from && pin.to >= to)
    return { text: text.slice(from, to), pins: over.map(({ id }) => id) }
  })
}

/** Where words stand in a text: at `from` if they do, else at their first place; null when they are not in it. */
export function placeOf(
  text: string,
  quote: string,
  from: number | null,
): { from: number; to: number; quote: string } | null {
  const words = quote.replaceAll('\r\n', '\n').trim()
  if (words === '') return null
  const at = from !== null && text.startsWith(words, from) ? from : text.indexOf(words)
  return at < 0 ? null : { from: at, to: at + words.length, quote: words }
}
