import type { PlotShown } from './DocumentPlot'
import { box, pathOf } from './plot-look'

/**
 * A small drawing for each line on one scale, the others thin behind it: more lines than can be told apart in one drawing are
 * each seen against all of them.
 */
export function PlotPanels({ plot: { id, says, lines, figures } }: { plot: PlotShown }) {
  const [first, last] = [figures.rows[0], figures.rows.at(-1)]
  return (
    <>
      <p className="unseen">{says}</p>
      <svg className="unseen" aria-hidden="true">
        <defs>
          <path
            id={`${id}-all`}
            vectorEffect="non-scaling-stroke"
            d={lines.map(({ points }) => pathOf(points)).join('')}
          />
        </defs>
      </svg>
      <ul className="plot-panels">
        {lines.map(({ name, points }) => (
          <li key={name}>
            <span>{name}</span>
            <svg viewBox={`0 0 ${box} ${box}`} preserveAspectRatio="none" aria-hidden="true">
              <use className="others" href={`#${id}-all`} />
              <path className="line chart-1" d={pathOf(points)} />
            </svg>
          </li>
        ))}
      </ul>
      <p className="plot-ends small soft" aria-hidden="true">
        <span>{first?.[0]}</span>
        <span>{last?.[0]}</span>
      </p>
    </>
  )
}
