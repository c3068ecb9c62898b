/** Pieces of a text by number, the same piece the same number, and which of them the other text has too. */
interface Side {
  tokens: Int32Array
  /** 1 for what is kept; filled in by `keepCommon`. */
  kept: Uint8Array
}

/**
 * Marks on both sides the longest sequence that they have in common, in memory linear in their lengths and time in their
 * product (Hirschberg 1975, A linear space algorithm for computing maximal common subsequences).
 */
export function keepCommon(whole: Side, wholeOther: Side): void {
  const [one, other] = withoutSharedEnds(whole, wholeOther)
  const { length } = one.tokens
  if (length === 0 || other.tokens.length === 0) return
  if (length === 1) {
    const place = other.tokens.indexOf(one.tokens[0] ?? -1)
    if (place < 0) return
    one.kept[0] = 1
    other.kept[place] = 1
    return
  }
  const half = Math.floor(length / 2)
  const cut = bestCut(one.tokens, other.tokens, half)
  keepCommon(part(one, 0, half), part(other, 0, cut))
  keepCommon(part(one, half, length), part(other, cut, other.tokens.length))
}

/** What both begin and end with is kept without further ado; what lies between. */
function withoutSharedEnds(one: Side, other: Side): [Side, Side] {
  const [a, b] = [one.tokens, other.tokens]
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head++
  let tail = 0
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  for (const { kept } of [one, other]) {
    kept.fill(1, 0, head)
    kept.fill(1, kept.length - tail)
  }
  return [part(one, head, a.length - tail), part(other, head, b.length - tail)]
}

/** The same memory: what is marked on the part is marked on the whole. */
function part({ tokens, kept }: Side, from: number, to: number): Side {
  return { tokens: tokens.subarray(from, to), kept: kept.subarray(from, to) }
}

/** Where the other side is cut so that its halves have most in common with those of this one. */
function bestCut(one: Int32Array, other: Int32Array, half: number): number {
  const before = lengths(one.subarray(0, half), other)
  const behind = lengths(one.subarray(half).toReversed(), other.toReversed())
  let best = 0
  let most = -1
  for (let cut = 0; cut <= other.length; cut++) {
    const common = (before[cut] ?? 0) + (behind[other.length - cut] ?? 0)
    if (common <= most) continue
    most = common
    best = cut
  }
  return best
}

/** How much `one` has in common with each beginning of `other`, the empty one first. */
function lengths(one: Int32Array, other: Int32Array): Uint32Array {
  const row = new Uint32Array(other.length + 1)
  for (const token of one) {
    let diagonal = 0
    for (let place = 1; place <= other.length; place++) {
      const above = row[place] ?? 0
      const left = row[place - 1] ?? 0
      row[place] = token === other[place - 1] ? diagonal + 1 : above > left ? above : left
      diagonal = above
    }
  }
  return row
}
