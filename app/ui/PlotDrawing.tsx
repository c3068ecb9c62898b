import type { LineShown, PlotShown } from './DocumentPlot'
import { acrossOf, box, downOf, lookOf, pathOf } from './plot-look'

const share = (length: number) => `${Math.round(length) / (box / 100)}%`

/** All lines in one drawing as wide as its place. Words and marks keep their size; only what lies between them stretches. */
export function PlotDrawing({ plot }: { plot: PlotShown }) {
  const { id, title, says, ticks, marks, lines, along } = plot
  return (
    <>
      {lines.length > 1 ? <Key plot={plot} /> : null}
      <div className="plot-frame">
        <div className="plot-marks" aria-hidden="true">
          {ticks.toReversed().map((tick) => (
            <span key={tick}>{tick}</span>
          ))}
        </div>
        <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-says`}>
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-says`}>{says}</desc>
          {ticks.map((tick, place) => {
            const y = share(downOf(place / (ticks.length - 1)))
            return <line key={tick} className="plot-grid" x1="0" x2="100%" y1={y} y2={y} />
          })}
          {lines.map((line, place) => (
            <Line key={line.name} id={id} line={line} place={place} />
          ))}
          {marks.map(({ at, words }) => (
            <text key={at} x={share(acrossOf(at))} y="100%" dy="1.5em" textAnchor={anchorOf(at)}>
              {words}
            </text>
          ))}
        </svg>
        <span className="plot-along" aria-hidden="true">
          {along}
        </span>
      </div>
    </>
  )
}

/** The first and the last words do not run over the edges. */
function anchorOf(at: number): 'start' | 'middle' | 'end' {
  return at < 0.1 ? 'start' : at > 0.9 ? 'end' : 'middle'
}

function Line({ id, line: { points }, place }: { id: string; line: LineShown; place: number }) {
  const { colour, dashes, mark, isHollow } = lookOf(place)
  return (
    <g className={`chart-${colour}${isHollow ? ' hollow' : ''}`}>
      <defs>
        <path id={`${id}-mark-${place}`} d={mark} />
      </defs>
      <svg viewBox={`0 0 ${box} ${box}`} preserveAspectRatio="none" overflow="visible" aria-hidden="true">
        <path className="line" d={pathOf(points)} strokeDasharray={dashes} />
      </svg>
      {points.map((point) =>
        point ? (
          <use key={point.at} href={`#${id}-mark-${place}`} x={share(acrossOf(point.at))} y={share(downOf(point.up))} />
        ) : null,
      )}
    </g>
  )
}

/** Which line is which, by its dashes and its mark. */
function Key({ plot: { id, lines } }: { plot: PlotShown }) {
  return (
    <ul className="plot-names">
      {lines.map(({ name }, place) => {
        const { colour, dashes, isHollow } = lookOf(place)
        return (
          <li key={name}>
            <svg
              className={`chart-${colour}${isHollow ? ' hollow' : ''}`}
              viewBox="0 0 40 14"
              width="40"
              height="14"
              aria-hidden="true"
            >
              <path className="line" d="M1 7h38" strokeDasharray={dashes} />
              <use href={`#${id}-mark-${place}`} x="20" y="7" />
            </svg>
            {name}
          </li>
        )
      })}
    </ul>
  )
}
