import { useText } from '~/http/text'
import type { SceneData } from './take-page.server'

interface RateEachProps {
  scene: SceneData
  /** What is chosen in a field; empty for nothing. */
  given: (name: string) => string
  fault: string | undefined
  highest: number
}

/** Each response with a row of ratings under it, the ends in words. */
export function RateEach({ scene, given, fault, highest }: RateEachProps) {
  const t = useText().assessment.take
  const ratings = Array.from({ length: highest }, (_, index) => index + 1)
  const wordsOf = (rating: number) => {
    if (rating === 1) return t.lowest
    return rating === highest ? t.highest : t.ratingOf(rating, highest)
  }
  return (
    <fieldset id="answer" aria-describedby="answer-fault" data-fault={fault ? 'yes' : undefined}>
      <legend className="ask">{scene.ask}</legend>
      {scene.options.map(({ id, text }) => (
        <fieldset className="rating" key={id}>
          <legend>{text}</legend>
          <div className="rating-row">
            {ratings.map((rating) => (
              <label key={rating}>
                <input
                  type="radio"
                  name={`rate-${id}`}
                  value={rating}
                  defaultChecked={given(`rate-${id}`) === String(rating)}
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
    </fieldset>
  )
}
