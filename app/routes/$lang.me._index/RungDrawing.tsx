export interface Rung {
  id: string
  label: string
  /** From 0 to 1. */
  filled: number
  /** In place: a solid rung. */
  held: boolean
  /** Drawn heavier: without it there is no getting past. */
  critical: boolean
}

interface RungDrawingProps {
  title: string
  description: string
  /** What the ladder stands on, and what it leads to. */
  from: string
  to: string
  /** From the lowest. */
  rungs: readonly Rung[]
}

const size = { width: 420, left: 14, span: 96, step: 34, head: 44, foot: 40, words: 126 }

/** A ladder from here to there: rungs in place are solid, open ones dashed and filled as far as they have come. */
export function RungDrawing({ title, description, from, to, rungs }: RungDrawingProps) {
  const height = size.head + rungs.length * size.step + size.foot
  const right = size.left + size.span
  return (
    <svg
      className="rungs"
      viewBox={`0 0 ${size.width} ${height}`}
      width={size.width}
      height={height}
      role="img"
      aria-labelledby="rungs-title rungs-text"
    >
      <title id="rungs-title">{title}</title>
      <desc id="rungs-text">{description}</desc>
      <path className="rail" d={`M${size.left} 12V${height - 8}M${right} 12V${height - 8}`} />
      <text className="end" x={size.words} y={24}>
        {to}
      </text>
      {rungs.map((rung, index) => (
        <OneRung key={rung.id} rung={rung} y={height - size.foot - (index + 0.5) * size.step} />
      ))}
      <text className="end" x={size.words} y={height - 14}>
        {from}
      </text>
    </svg>
  )
}

function OneRung({ rung: { label, filled, held, critical }, y }: { rung: Rung; y: number }) {
  const height = critical ? 12 : 8
  const [x, width] = [size.left, size.span]
  return (
    <g className={held ? 'rung held' : 'rung'}>
      <rect className="frame" x={x} y={y - height / 2} width={width} height={height} rx={2} />
      <rect
        className="fill"
        x={x}
        y={y - height / 2}
        width={width * Math.min(1, Math.max(0, held ? 1 : filled))}
        height={height}
        rx={2}
      />
      <text x={size.words} y={y + 5} className={critical ? 'heavy' : undefined}>
        {label}
      </text>
    </g>
  )
}
