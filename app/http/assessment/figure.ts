import { formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'

/** A number with decimals only where it has any. */
export function figureIn(value: number, locale: Locale, decimals = 2): string {
  const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals
  const needed = (String(rounded).split('.')[1] ?? '').length
  return formatNumber(rounded, locale, Math.min(decimals, needed))
}
