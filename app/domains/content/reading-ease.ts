import type { Locale } from '~/i18n/locale'

/** Silent reading of a plain text, words a minute. */
export const wordsAMinute: Record<Locale, number> = { es: 200, en: 220 }
