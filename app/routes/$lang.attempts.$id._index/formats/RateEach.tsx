import { Kept } from '~/http/Kept'
import { useText } from '~/http/text'
import { RatingRow } from '~/ui/RatingRow'
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
  const { lowest, highest, ratingOf } = useText().assessment.take
  const words = { lowest, highest, between: ratingOf }
  return <RatingRow name={name} legend={text} scale={{ from, to }} given={rating} words={words} />
}
