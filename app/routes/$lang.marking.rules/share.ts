import { formatShare } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'

/** In per cent, with a decimal only where there is one. */
export function shareIn(share: number, locale: Locale): string {
  return formatShare(share, locale, Number.isInteger(Math.round(share * 1000) / 10) ? 0 : 1)
}
