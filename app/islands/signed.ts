import { formatShare } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'

/** A share in per cent with its sign: +3,2 %, −1,0 %, 0,0 %. */
export function signedShare(share: number, locale: Locale): string {
  const written = formatShare(Math.abs(share), locale, 1)
  return Math.abs(share) < 0.0005 ? written : `${share < 0 ? '−' : '+'}${written}`
}
