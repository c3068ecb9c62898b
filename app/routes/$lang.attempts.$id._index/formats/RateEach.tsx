import { useText } from '~/http/text'
import { Asked } from './Asked'
import type { FieldsProps } from './fields'

/** Each response with a row of ratings under it, the ends in words. */
export function RateEach({ scene, prefix, given }: FieldsProps) {
  const t = useText().assessment.take
  const { from, to } = scene.scale
  const ratings = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const wordsOf = (rating: number) => {
    if (rating === from) return t.lowest
    return rating === to ? t.highest : t.ratingOf(rating, to)
  }
  return (
    <Asked scene={scene}>
      {scene.options.map(({ id, text }) => (
        <fieldset className="rating" key={id}>
          <legend>{text}</legend>
          <div className={ratings.length > 7 ? 'rating-row long' : 'rating-row'}>
            {ratings.map((rating) => (
              <label key={rating}>
                <input
                  type="radio"
                  name={`${prefix}rate-${id}`}
                  value={rating}
                  defaultChecked={given(`rate-${id}`)[0] === String(rating)}
                />
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
      ))}
    </Asked>
  )
}
