import type { ReviewedItem, ReviewedOption } from '~/domains/assessment/review'
import { scaleOf } from '~/domains/content/item-model'
import { useLocale, useText } from '~/http/text'
import { ChoiceMarks } from './ChoiceMarks'
import { figureIn } from './figure'
import { PanelShares } from './PanelShares'
import { RatingLine } from './RatingLine'

/** Every option, best first (an order: first things first): what was made of it, the key, its reason. */
export function OptionsReview({ item }: { item: ReviewedItem }) {
  const locale = useLocale()
  const List = item.format === 'rank' || item.format === 'order' ? 'ol' : 'ul'
  return (
    <List className="review-options">
      {item.options.map((option, index) => (
        <li key={option.id} className={option.keyed ?? undefined}>
          <p>{option.text[locale]}</p>
          <Made item={item} option={option} keyPlace={index + 1} />
          <p className="why">{option.why[locale]}</p>
          {option.panel ? <PanelShares said={option.panel} scale={scaleOf(item.whole)} /> : null}
        </li>
      ))}
    </List>
  )
}

function Made({ item, option, keyPlace }: { item: ReviewedItem; option: ReviewedOption; keyPlace: number }) {
  switch (item.format) {
    case 'rate-each':
      return <Rating option={option} scale={scaleOf(item.whole)} />
    case 'rank':
    case 'order':
      return <Place own={option.place} keyed={keyPlace} />
    default:
      return <ChoiceMarks item={item} option={option} />
  }
}

function Rating({ option, scale }: { option: ReviewedOption; scale: { from: number; to: number } }) {
  const t = useText().review
  const locale = useLocale()
  const { rating, key } = option
  return (
    <p className="row ratings">
      <span>{rating === null ? t.noRating : t.yourRating(rating)}</span>
      <span>{t.keyRating(figureIn(key, locale, 1))}</span>
      <RatingLine rating={rating} keyed={key} {...scale} />
    </p>
  )
}

function Place({ own, keyed }: { own: number | null; keyed: number }) {
  const t = useText().review
  return (
    <p className="row ratings">
      <span>{own === null ? t.noPlace : t.yourPlace(own)}</span>
      <span>{t.keyPlace(keyed)}</span>
    </p>
  )
}
