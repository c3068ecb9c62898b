import type { Locale } from '~/i18n/locale'
import { countSyllablesEn } from './syllables-en'
import { countSyllablesEs } from './syllables-es'

/** Silent reading of a plain text, words a minute. */
export const wordsAMinute: Record<Locale, number> = { es: 200, en: 220 }

/**
 * How easily a text reads, about 0 (very hard) to 100 (very easy); null when it has no words.
 * English: Flesch 1948, 206.835 − 1.015·(words/sentences) − 84.6·(syllables/words).
 * Spanish: INFLESZ (Barrio-Cantalejo 2008), the scale on Szigriszt-Pazos 1993, 206.835 − 62.3·(syllables/words) − words/sentences.
 * A sentence ends at . ? ! … or at the end of a line; numerals are left out, for how they are said is not in their signs.
 */
export function readingEase(text: string, locale: Locale): number | null {
  const sentences = text
    .split(/[.?!…]+(?=[\s»”"')]|$)|\n/)
    .map((sentence) => sentence.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [])
    .filter((words) => words.length > 0)
  const words = sentences.flat()
  if (words.length === 0) return null
  const count = locale === 'es' ? countSyllablesEs : countSyllablesEn
  const parts = words.flatMap((word) => word.split('-').filter(Boolean))
  const syllables = parts.reduce((sum, word) => sum + count(word), 0)
  const [length, weight] = [words.length / sentences.length, syllables / words.length]
  return locale === 'es' ? 206.835 - 62.3 * weight - length : 206.835 - 1.015 * length - 84.6 * weight
}
