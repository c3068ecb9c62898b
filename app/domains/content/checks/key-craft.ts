import type { Locale } from '~/i18n/locale'
import { type Asked, keyPlace } from './asked'
import { atLeast } from './by-chance'

export interface AgainstChance {
  count: number
  of: number
  /** What chance would give. */
  expected: number
  /** How probable so many or more are by chance alone. */
  probability: number
  /** And so few or fewer: a key that is never the longest can be guessed as well. */
  fewer: number
}

/** How often the key is the longest option, or among several that are; against chance. Only what has one key. */
export function longestKeys(asked: readonly Asked[], locale: Locale): AgainstChance {
  const looked = asked.flatMap((one) => {
    const lengths = one.options.map((option) => option[locale].length)
    const longest = Math.max(...lengths)
    const place = keyPlace(one)
    if (place < 0) return []
    return [
      {
        isHit: lengths[place] === longest,
        chance: lengths.filter((length) => length === longest).length / lengths.length,
      },
    ]
  })
  return against(
    looked.filter(({ isHit }) => isHit).length,
    looked.map(({ chance }) => chance),
  )
}

/** How many keys stand at each place, by the number of options. */
export function keyPlaces(asked: readonly Asked[]): Map<number, number[]> {
  const counts = new Map<number, number[]>()
  for (const one of asked) {
    const place = keyPlace(one)
    if (place < 0) continue
    const row = counts.get(one.options.length) ?? one.options.map(() => 0)
    row[place] = (row[place] ?? 0) + 1
    counts.set(one.options.length, row)
  }
  return counts
}

/** The fullest place against chance; of n places any could have been it, so the probability is taken n times, at most 1. */
export function fullestPlace(counts: readonly number[]): AgainstChance {
  const of = counts.reduce((sum, count) => sum + count, 0)
  const found = against(
    Math.max(...counts),
    Array.from({ length: of }, () => 1 / counts.length),
  )
  return { ...found, probability: Math.min(1, found.probability * counts.length) }
}

/** A count of independent events beside what chance would give. */
export function against(count: number, chances: readonly number[]): AgainstChance {
  const expected = chances.reduce((sum, chance) => sum + chance, 0)
  return {
    count,
    of: chances.length,
    expected,
    probability: atLeast(count, chances),
    fewer: 1 - atLeast(count + 1, chances),
  }
}

const together: Record<Locale, RegExp> = {
  es: /\b(?:todas? (?:las|lo) anterior(?:es)?|ninguna de las anteriores|todo lo anterior|todas son correctas|[a-d] y [a-d] son)\b/i,
  en: /\b(?:(?:all|none|both) of the above|all (?:answers )?are correct|both [a-d] and [a-d])\b/i,
}

/** Options that stand for other options: “all of the above”. */
export function allOfTheAbove(asked: readonly Asked[]): string[] {
  const isSuch = (option: Asked['options'][number]) => together.es.test(option.es) || together.en.test(option.en)
  return asked.filter(({ options }) => options.some(isSuch)).map(({ where }) => where)
}
