import { panels as english } from '~/i18n/en/panels'
import { panels as spanish } from '~/i18n/es/panels'
import type { Locale } from '~/i18n/locale'

const texts: Record<Locale, typeof spanish> = { es: spanish, en: english }

/** The letter that invites to a panel, in its reader's language. */
export function panelLetter(locale: Locale): (typeof spanish)['letter'] {
  return texts[locale].letter
}
