import type { ReactNode } from 'react'

interface RatingRowProps {
  name: string
  legend: ReactNode
  /** Between what is rated and its scale. */
  hint?: ReactNode
  scale: { from: number; to: number }
  /** The rating chosen; empty for none. */
  given: string
  words: { lowest: string; highest: string; between: (rating: number, to: number) => string }
}

/** What is rated with its scale under it, the ends in words: the inside of a `fieldset` of class `rating`. */
export function RatingRow({ name, legend, hint, scale: { from, to }, given, words }: RatingRowProps) {
  const ratings = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const wordsOf = (rating: number) => {
    if (rating === from) return words.lowest
    return rating === to ? words.highest : words.between(rating, to)
  }
  return (
    <>
      <legend>{legend}</legend>
      {hint}
      <div className={ratings.length > 7 ? 'rating-row long' : 'rating-row'}>
        {ratings.map((rating) => (
          <label key={rating}>
            <input type="radio" name={name} value={rating} defaultChecked={given === String(rating)} />
            <span aria-hidden="true">{rating}</span>
            <span className="unseen">
              {rating}, {wordsOf(rating)}
            </span>
          </label>
        ))}
      </div>
      <div className="rating-ends" aria-hidden="true">
        <span>{words.lowest}</span>
        <span>{words.highest}</span>
      </div>
    </>
  )
}
