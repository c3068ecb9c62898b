import type { Asked } from './asked'

export interface AlikePair {
  one: string
  other: string
  /** Share of the runs of words that the two have in common, 0 to 1. */
  share: number
}

const run = 3

/** The pairs of texts that share `limit` or more of their runs of three words (Jaccard; Broder 1997), the most alike first. */
export function alikePairs(asked: readonly Asked[], limit: number): AlikePair[] {
  const texts = asked.map(({ where, text, options }) => ({
    where,
    runs: runsOf([text.es, ...options.map(({ es }) => es)]),
  }))
  const pairs = texts.flatMap(({ where: one, runs }, index) =>
    texts.slice(index + 1).map(({ where: other, runs: others }) => ({ one, other, share: jaccard(runs, others) })),
  )
  return pairs.filter(({ share }) => share >= limit).sort((one, other) => other.share - one.share)
}

/** Runs of words, each text by itself. */
function runsOf(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((text) => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
      return words.slice(run - 1).map((_, index) => words.slice(index, index + run).join(' '))
    }),
  )
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  if (small.size === 0) return 0
  let both = 0
  for (const words of small) if (large.has(words)) both++
  return both / (small.size + large.size - both)
}
