interface ScoreBarProps {
  /** 0 to 100. */
  score: number
  cut: number | null
  /** Half the width of the band around the score. */
  sem: number | null
}

const [width, height] = [200, 16]

/** A score on its way from 0 to 100, the cut as an upright mark, the band as a thin line. What it shows stands beside it in words. */
export function ScoreBar({ score, cut, sem }: ScoreBarProps) {
  const at = (points: number) => (Math.min(100, Math.max(0, points)) / 100) * width
  return (
    <svg className="score-bar" viewBox={`-1 0 ${width + 2} ${height}`} aria-hidden="true">
      <rect className="track" x={0} y={4} width={width} height={8} rx={4} />
      {score > 0 ? <rect className="value" x={0} y={4} width={at(score)} height={8} rx={4} /> : null}
      {sem === null ? null : <path className="band" d={`M${at(score - sem)} 8H${at(score + sem)}`} />}
      {cut === null ? null : <path className="cut" d={`M${at(cut)} 0V${height}`} />}
    </svg>
  )
}
