/**
 * Widths of the letters of Source Sans 3 at weight 600, in thousandths of the font size, measured in Chromium from the
 * font file that the site serves. Letters with marks are as wide as without; whatever is not here counts as a wide one.
 */
const groups: Record<number, string> = {
  200: ' ',
  270: "ijl.,·:;'|",
  325: 'f()-',
  365: 't/r',
  435: 's',
  465: 'cz',
  500: 'vyxeLYJ',
  520: 'gakF0123456789',
  560: 'bdhnopquASTVEXZI',
  600: 'BCKPR',
  660: 'DGHNOQU',
  750: 'Mw',
  845: 'mW',
}
const widths = new Map(
  Object.entries(groups).flatMap(([width, letters]) => [...letters].map((one) => [one, Number(width)])),
)
const widest = 850

/** The width of a text in the units of its font size. */
export function widthOf(text: string, size: number): number {
  let sum = 0
  for (const letter of text.normalize('NFD').replace(/\p{Mark}/gu, '')) sum += widths.get(letter) ?? widest
  return (sum * size) / 1000
}

/** Breaks a text into lines no wider than `most`, between words or after a slash; a single longer word stays whole. */
export function wrap(text: string, size: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer, size) <= most) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return balance(lines, size)
}

/** Moves words down while that makes the widest line of two neighbours narrower: no word is left alone without need. */
function balance(lines: string[], size: number): string[] {
  const even = [...lines]
  for (let index = even.length - 2; index >= 0; index--) {
    for (;;) {
      const words = (even[index] ?? '').split(' ')
      const moved = words.pop()
      if (words.length === 0 || moved === undefined) break
      const [upper, lower] = [words.join(' '), `${moved} ${even[index + 1] ?? ''}`]
      if (widthOf(lower, size) > widthOf(even[index] ?? '', size)) break
      even[index] = upper
      even[index + 1] = lower
    }
  }
  return even
}

/** The width that a column of texts needs for none of them to take more than `lines` lines; at least `least`. */
export function columnWidth(texts: readonly string[], size: number, lines: number, least: number): number {
  const longestWord = Math.max(0, ...texts.flatMap((text) => text.split(/\s+/)).map((word) => widthOf(word, size)))
  let width = Math.max(least, Math.ceil(longestWord))
  while (texts.some((text) => wrap(text, size, width).length > lines)) width += 2
  return width
}
