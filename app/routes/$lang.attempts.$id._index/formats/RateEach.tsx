import { Kept } from '~/http/Kept'
import { useText } from '~/http/text'
import { Asked } from './Asked'
import type { FieldsProps } from './fields'

/** Each response with a row of ratings under it, the ends in words. */
export function RateEach({ scene, prefix, given }: FieldsProps) {
  return (
    <Asked scene={scene}>
      {scene.options.map(({ id, text }) => {
        const name = `${prefix}rate-${id}`
        const [rating = ''] = given(`rate-${id}`)
        return (
          <Kept key={id} as="fieldset" className="rating" part={Ratings} of={{ text, name, rating, ...scene.scale }} />
        )
      })}
    </Asked>
  )
}

interface RatingsProps {
  text: string
  name: string
  /** The one given; empty for none. */
  rating: string
  from: number
  to: number
}

function Ratings({ text, name, rating, from, to }: RatingsProps) {
  const t = useText().assessment.take
  const ratings = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const wordsOf = (one: number) => {
    if (one === from) return t.lowest
    return one === to ? t.highest : t.ratingOf(one, to)
  }
  return (
    <>
      <legend>{text}</legend>
      <div className={ratings.length > 7 ? 'rating-row long' : 'rating-row'}>
        {ratings.map((one) => (
          <label key={one}>
            <input type="radio" name={name} value={one} defaultChecked={rating === String(one)} />
            <span aria-hidden="true">{one}</span>
            <span className="unseen">
              {one}, {wordsOf(one)}
            </span>
          </label>
        ))}
      </div>
      <div className="rating-ends" aria-hidden="true">
        <span>{t.lowest}</span>
        <span>{t.highest}</span>
      </div>
    </>
  )
}
