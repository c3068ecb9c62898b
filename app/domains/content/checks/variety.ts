import type { Item } from '../item-model'
import { readingEase } from '../reading-ease'
import type { Asked } from './asked'

export type Counts = Array<[word: string, count: number]>

/** How often each sector, or each channel, is where items play; the most frequent first. */
export function countBy(items: readonly Item[], field: 'sector' | 'channel'): Counts {
  return counted(items.map((item) => item[field]))
}

/**
 * In how many items each name of a person stands. A name: a capitalised word that both languages have, that does not open every
 * sentence it is in, and that is no word in capitals.
 */
export function countNames(asked: readonly Asked[]): Counts {
  return counted(
    asked.flatMap(({ text, options }) => {
      const [es, en] = (['es', 'en'] as const).map((locale) =>
        namesIn([text[locale], ...options.map((option) => option[locale])].join(' ')),
      )
      return [...(es ?? [])].filter((name) => en?.has(name))
    }),
  )
}

function namesIn(text: string): Set<string> {
  return new Set(text.match(/(?<=[\p{L}\p{N},;)] )\p{Lu}\p{Ll}{2,}(?![\p{L}])/gu) ?? [])
}

/** The reading ease of each, in the harder of its two languages; the hardest first. */
export function easeOf(asked: readonly Asked[]): Array<{ where: string; ease: number }> {
  const eases = asked.flatMap(({ where, text, options }) => {
    const both = (['es', 'en'] as const).flatMap(
      (locale) => readingEase([text[locale], ...options.map((option) => option[locale])].join('\n'), locale) ?? [],
    )
    return both.length > 0 ? [{ where, ease: Math.min(...both) }] : []
  })
  return eases.sort((one, other) => one.ease - other.ease)
}

function counted(words: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([one, most], [other, more]) => more - most || (one < other ? -1 : 1))
}
