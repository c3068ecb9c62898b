import { keepCommon } from './common-words'

/** A piece that both texts have, or that only the one before or only the one after has. */
export interface Stretch {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** What changed, and what stands unchanged behind it; either may be empty. */
interface Step {
  removed: string
  added: string
  same: string
}

/** A text cut up; together the pieces are the text. */
type Pieces = readonly string[]

/** Products of lengths beyond this are compared by lines, or as a whole: comparing takes time in proportion to it. */
const mostCells = 25_000_000

/**
 * The words that a text lost and gained against an earlier one, in the order of reading, what was lost first. All that is not
 * added is `before`, all that is not removed is `after`, letter by letter. The other way round, it tells the same with added
 * and removed exchanged. Texts too long to compare word by word are compared line by line.
 */
export function differenceOf(before: string, after: string): Stretch[] {
  // of several ways to tell a change the same one is told whichever way it is looked at
  const isTurned = before > after
  const steps = isTurned ? stepsBetween(after, before) : stepsBetween(before, after)
  return withoutStraws(steps).flatMap(({ removed, added, same }) => {
    const [lost, gained] = isTurned ? [added, removed] : [removed, added]
    const stretches: Stretch[] = [
      { kind: 'removed', text: lost },
      { kind: 'added', text: gained },
      { kind: 'same', text: same },
    ]
    return stretches.filter(({ text }) => text !== '')
  })
}

/** A word with the space before it, so that what is put behind a word leaves it alone. */
const wordsOf = (text: string): Pieces => text.match(/\s*\S+|\s+/g) ?? []
const linesOf = (text: string): Pieces => text.match(/[^\n]*\n|[^\n]+/g) ?? []

function stepsBetween(one: string, other: string): Step[] {
  const cuts: Array<[Pieces, Pieces]> = [wordsOf, linesOf].map((cut) => [cut(one), cut(other)])
  const [pieces, others] = cuts.find(([a, b]) => a.length * b.length <= mostCells) ?? wholes(one, other)
  const numbers = new Map<string, number>()
  const sideOf = (side: Pieces) => ({ tokens: numbered(side, numbers), kept: new Uint8Array(side.length) })
  const [first, second] = [sideOf(pieces), sideOf(others)]
  keepCommon(first, second)
  return walk([pieces, first.kept], [others, second.kept])
}

function wholes(one: string, other: string): [Pieces, Pieces] {
  return [[one], [other]]
}

function numbered(pieces: Pieces, numbers: Map<string, number>): Int32Array {
  return Int32Array.from(pieces, (piece) => {
    const number = numbers.get(piece) ?? numbers.size
    numbers.set(piece, number)
    return number
  })
}

function walk([one, keptOfOne]: [Pieces, Uint8Array], [other, keptOfOther]: [Pieces, Uint8Array]): Step[] {
  const steps: Step[] = []
  let [i, j] = [0, 0]
  while (i < one.length || j < other.length) {
    const step = { removed: '', added: '', same: '' }
    while (i < one.length && !keptOfOne[i]) step.removed += one[i++]
    while (j < other.length && !keptOfOther[j]) step.added += other[j++]
    while (i < one.length && keptOfOne[i] && keptOfOther[j]) {
      step.same += one[i++]
      j++
    }
    steps.push(step)
  }
  return steps
}

/** One short word that happens to stand between two changes, such as “de”, holds nothing together. */
function isStraw(same: string): boolean {
  return /^\s*\p{L}{1,3}$/u.test(same)
}

function isExchange({ removed, added }: Step): boolean {
  return removed !== '' && added !== ''
}

/** Two exchanges of words with a straw between them are told as one. */
function withoutStraws(steps: readonly Step[]): Step[] {
  const all: Step[] = []
  for (const step of steps) {
    const before = all.at(-1)
    if (before && isExchange(before) && isExchange(step) && isStraw(before.same)) {
      before.removed += before.same + step.removed
      before.added += before.same + step.added
      before.same = step.same
    } else all.push({ ...step })
  }
  return all
}
