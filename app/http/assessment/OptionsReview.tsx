import type { ReviewedItem, ReviewedOption } from '~/domains/assessment/review'
import { scaleOf } from '~/domains/content/item-model'
import { Kept } from '~/http/Kept'
import { useLocale, useText } from '~/http/text'
import { ChoiceMarks } from './ChoiceMarks'
import { figureIn } from './figure'
import { PanelShares } from './PanelShares'
import { RatingLine } from './RatingLine'

/** Every option, best first (an order: first things first): what was made of it, the key, its reason. */
export function OptionsReview({ item }: { item: ReviewedItem }) {
  const locale = useLocale()
  const List = item.format === 'rank' || item.format === 'order' ? 'ol' : 'ul'
  const scale = scaleOf(item.whole)
  const { format, answered } = item
  return (
    <List className="review-options">
      {item.options.map((option, index) => {
        const own = { ...option, text: option.text[locale], why: option.why[locale] }
        const of = { format, answered, scale, option: own, keyPlace: index + 1 }
        return <Kept key={option.id} as="li" className={option.keyed ?? undefined} part={OptionReview} of={of} />
      })}
    </List>
  )
}

export interface OptionReviewProps extends Pick<ReviewedItem, 'format' | 'answered'> {
  option: Omit<ReviewedOption, 'text' | 'why'> & { text: string; why: string }
  scale: { from: number; to: number }
  keyPlace: number
}

function OptionReview(props: OptionReviewProps) {
  const { text, why, panel } = props.option
  return (
    <>
      <p>{text}</p>
      <Made {...props} />
      <p className="why">{why}</p>
      {panel ? <PanelShares said={panel} scale={props.scale} /> : null}
    </>
  )
}

function Made(props: OptionReviewProps) {
  switch (props.format) {
    case 'rate-each':
      return <Rating {...props} />
    case 'rank':
    case 'order':
      return <Place own={props.option.place} keyed={props.keyPlace} />
    default:
      return <ChoiceMarks {...props} />
  }
}

function Rating({ option: { rating, key }, scale }: OptionReviewProps) {
  const t = useText().review
  const locale = useLocale()
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
