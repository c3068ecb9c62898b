import type { PanelScene } from '~/domains/assessment/panel-scene'
import { useLocale, useText } from '~/http/text'

interface RatingRowProps {
  id: string
  text: PanelScene['scene']
  scale: PanelScene['scale']
  /** The rating chosen; empty for none. */
  given: string
}

/** A response with its scale under it, the ends in words. */
export function RatingRow({ id, text, scale: { from, to }, given }: RatingRowProps) {
  const locale = useLocale()
  const t = useText().panels.rate
  const ratings = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const wordsOf = (rating: number) => {
    if (rating === from) return t.lowest
    return rating === to ? t.highest : t.between(rating, to)
  }
  return (
    <fieldset className="rating">
      <legend>{text[locale]}</legend>
      <div className="rating-row any">
        {ratings.map((rating) => (
          <label key={rating}>
            <input type="radio" name={`rate-${id}`} value={rating} defaultChecked={given === String(rating)} />
            <span aria-hidden="true">{rating}</span>
            <span className="unseen">
              {rating}, {wordsOf(rating)}
            </span>
          </label>
        ))}
      </div>
      <div className="rating-ends" aria-hidden="true">
        <span>{t.lowest}</span>
        <span>{t.highest}</span>
      </div>
    </fieldset>
  )
}
