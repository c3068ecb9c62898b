const highestRating = 7
const step = 22
const left = 8

/** The scale as a line with a tick a rating: the reader's as a dot, the key's as a diamond. Both stand beside it in words. */
export function RatingLine({ rating, keyed }: { rating: number | null; keyed: number }) {
  const at = (value: number) => left + (value - 1) * step
  const ticks = Array.from({ length: highestRating }, (_, index) => `M${at(index + 1)} 7v6`).join('')
  const end = at(highestRating)
  return (
    <svg className="rating-line" viewBox={`0 0 ${end + left} 20`} width={end + left} height={20} aria-hidden="true">
      <path className="axis" d={`M${left} 10H${end}${ticks}`} />
      <path className="keyed" d={`M${at(keyed)} 3l7 7-7 7-7-7Z`} />
      {rating === null ? null : <circle className="own" cx={at(rating)} cy={10} r={4} />}
    </svg>
  )
}
