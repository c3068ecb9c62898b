interface RatingLineProps {
  rating: number | null
  keyed: number
  from: number
  to: number
}

const step = 22
const left = 8

/** The scale as a line with a tick a rating: the reader's as a dot, the key's as a diamond. Both stand beside it in words. */
export function RatingLine({ rating, keyed, from, to }: RatingLineProps) {
  const at = (value: number) => left + (value - from) * step
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => `M${at(from + index)} 7v6`).join('')
  const end = at(to)
  return (
    <svg className="rating-line" viewBox={`0 0 ${end + left} 20`} width={end + left} height={20} aria-hidden="true">
      <path className="axis" d={`M${left} 10H${end}${ticks}`} />
      <path className="keyed" d={`M${at(keyed)} 3l7 7-7 7-7-7Z`} />
      {rating === null ? null : <circle className="own" cx={at(rating)} cy={10} r={4} />}
    </svg>
  )
}
