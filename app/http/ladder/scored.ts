import type { Piece } from '~/domains/ladder/model'
import { formatMonth, formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { Text } from '~/i18n/text'

type Scored = Extract<Piece['detail'], { kind: 'scorecard' }>

/** What a month of quality scores says: its mean against the cut, or its critical errors, over how many contacts. */
export function scoredWords(detail: Scored, at: Date, t: Text['scorecards'], locale: Locale): string {
  const { of, mean, cut, contacts } = detail
  const month = formatMonth(at, locale)
  if (of === 'errors') return t.errors(mean, contacts, month)
  return t.scored(
    formatNumber(mean, locale, 1),
    formatNumber(cut, locale, Number.isInteger(cut) ? 0 : 1),
    contacts,
    month,
  )
}
