import type { Asked } from './asked'

export interface AlikePair {
  one: string
  other: string
  /** Share of the runs of words that the two have in common, 0 to 1. */
  share: number
}

const run = 3

/**
 * The pairs of texts that share `limit` (above 0) or more of their runs of three words (Jaccard; Broder 1997), the most alike
 * first. Only texts that have a run in common are held against each other.
 */
export function alikePairs(asked: readonly Asked[], limit: number): AlikePair[] {
  const runs = asked.map(({ text, options }) => runsOf([text.es, ...options.map(({ es }) => es)]))
  const withRun = new Map<string, number[]>()
  const pairs = asked.flatMap(({ where: other }, index) => {
    const common = new Map<number, number>()
    for (const words of runs[index] ?? []) {
      const earlier = withRun.get(words) ?? []
      for (const one of earlier) common.set(one, (common.get(one) ?? 0) + 1)
      withRun.set(words, [...earlier, index])
    }
    return [...common].map(([one, both]) => {
      const either = (runs[one]?.size ?? 0) + (runs[index]?.size ?? 0) - both
      return { one: asked[one]?.where ?? '', other, share: both / either }
    })
  })
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
