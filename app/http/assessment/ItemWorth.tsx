import type { ReviewedItem } from '~/domains/assessment/review'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { figureIn } from './figure'

/** What the item is worth, in words: points where its format has them, else how far it agrees with the key. */
export function ItemWorth({ item }: { item: ReviewedItem }) {
  const t = useText().review
  const locale = useLocale()
  const { answered, points, most, chance, share, format } = item
  if (answered === 'none') return <p className="score-figure">{t.unanswered}</p>
  if (share === null) return <p className="score-figure">{t.notScorable}</p>
  const agreement = share < 0 ? t.agreementBelow : t.agreement(formatNumber(share, locale))
  const isPoints = points !== null && most !== null && format !== 'branching'
  const worth = isPoints
    ? t.points(signedIn(points, format, locale), Math.abs(points), figureIn(most, locale))
    : agreement
  return (
    <p className="item-worth">
      <span className="score-figure">{worth}</span>
      {isPoints && chance ? <span className="soft small"> · {t.byChance(figureIn(chance, locale, 1))}</span> : null}
      {answered === 'part' ? <span> · {t.partly}</span> : null}
    </p>
  )
}

/** Where points can be lost, those won carry their sign. */
function signedIn(points: number, format: ReviewedItem['format'], locale: Locale): string {
  if (points < 0) return `\u2212${figureIn(-points, locale)}`
  return format === 'best-worst' && points > 0 ? `+${points}` : figureIn(points, locale)
}
