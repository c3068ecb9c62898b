import { barsPath, box, dotsPath, heightOf, linePath, scaleOf } from './plot-shape'

export interface PlotSeries {
  name: string
  values: ReadonlyArray<number | null>
  look: 'line' | 'dashed' | 'bars' | 'dots'
  /** The chart's colours, from 1. */
  colour: 1 | 2 | 3
}

interface PlotProps {
  /** What the drawing shows, in a sentence; the figures themselves stand in a table. */
  says: string
  labels: readonly string[]
  series: readonly PlotSeries[]
  write: (value: number) => string
  /** The series are named above the drawing. */
  isKeyed: boolean
}

const shapes = { line: linePath, dashed: linePath, bars: barsPath, dots: dotsPath }

const samples = { line: 'M3 6h22', dashed: 'M3 6h22', bars: 'M2 1h24v10h-24Z', dots: 'M14 6h0' }

/** Figures drawn: the drawing stretches to its place, its words stay as large as other small words. */
export function Plot({ says, labels, series, write, isKeyed }: PlotProps) {
  const scale = scaleOf(series.flatMap(({ values }) => values.filter((value) => value !== null)))
  const marks = [scale.most, (scale.most + scale.least) / 2, scale.least]
  const [first = '', last = ''] = [labels[0], labels.at(-1)]
  return (
    <figure className="plot">
      {isKeyed ? (
        <ul className="plot-key">
          {series.map(({ name, look, colour }) => (
            <li key={name}>
              <svg viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
                <path className={`plot-${look} chart-${colour}`} d={samples[look]} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      ) : null}
      <div className="plot-frame">
        <div className="plot-marks" aria-hidden="true">
          {marks.map((mark) => (
            <span key={mark}>{write(mark)}</span>
          ))}
        </div>
        <svg role="img" aria-label={says} viewBox={`0 0 ${box} ${box}`} preserveAspectRatio="none">
          <path className="plot-grid" d={marks.map((mark) => `M0 ${heightOf(mark, scale)}h${box}`).join('')} />
          {series.map(({ name, values, look, colour }) => (
            <path key={name} className={`plot-${look} chart-${colour}`} d={shapes[look](values, scale)} />
          ))}
        </svg>
        <div className="plot-ends" aria-hidden="true">
          <span>{first}</span>
          <span>{last}</span>
        </div>
      </div>
    </figure>
  )
}
