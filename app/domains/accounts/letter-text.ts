import { letters as english } from '~/i18n/en/letters'
import { letters as spanish } from '~/i18n/es/letters'
import type { Locale } from '~/i18n/locale'

const texts: Record<Locale, typeof spanish> = { es: spanish, en: english }

/** The texts of our letters in the reader's language. */
export function letterTexts(locale: Locale): typeof spanish {
  return texts[locale]
}
