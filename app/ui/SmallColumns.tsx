import { useId } from 'react'

interface SmallColumnsProps {
  /** What it shows, for those who cannot see it. */
  title: string
  from: number
  to: number
  /** Of a value, 0…1. */
  shareOf: (value: number) => number
  /** The value that stands out, such as the key's. */
  marked?: number
}

const column = 20
const height = 36

/** How often each value of a short scale was given: a small column each. */
export function SmallColumns({ title, from, to, shareOf, marked }: SmallColumnsProps) {
  const named = useId()
  const values = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const width = values.length * column
  return (
    <svg
      className="small-columns"
      role="img"
      aria-labelledby={named}
      viewBox={`0 0 ${width} ${height + 14}`}
      width={width}
      height={height + 14}
    >
      <title id={named}>{title}</title>
      {values.map((value, index) => (
        <g key={value} className={value === marked ? 'marked' : undefined}>
          <path className="axis" d={`M${index * column + 2} ${height}h${column - 4}`} />
          <path className="bar" d={barOf(index, shareOf(value))} />
          <text x={index * column + column / 2} y={height + 12} textAnchor="middle">
            {value}
          </text>
        </g>
      ))}
    </svg>
  )
}

function barOf(index: number, share: number): string {
  const tall = Math.round(share * (height - 2) * 10) / 10
  return `M${index * column + 3} ${height}v${-tall}h${column - 6}v${tall}Z`
}
