import type { Drawing } from '~/domains/ladder/drawing/model'
import { useText } from '~/http/text'
import { LadderMarks } from './LadderMarks'

interface DrawnLadderProps {
  drawing: Drawing
  html: string
  current: string | null
  target: string | null
}

/** The ladder as a drawing whose titles and steps are links; on a narrow screen it is shown when asked for. */
export function DrawnLadder({ drawing, html, current, target }: DrawnLadderProps) {
  const t = useText().ladder.drawing
  const { width, height } = drawing
  return (
    <section className="ladder-drawing" id="drawing" aria-labelledby="drawing-title">
      <h2 id="drawing-title">{t.title}</h2>
      <p className="soft small measure no-print">{t.hint}</p>
      <a className="skip-drawing unseen" href="#list">
        {t.skip}
      </a>
      <div className="ladder-scroll" role="region" aria-label={t.label} tabIndex={0}>
        <svg
          className="ladder"
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="group"
          aria-label={t.label}
        >
          <defs>
            <Arrow id="ladder-arrow" />
            <Arrow id="ladder-arrow-mine" />
          </defs>
          <g dangerouslySetInnerHTML={{ __html: html }} />
          <LadderMarks drawing={drawing} current={current} target={target} />
        </svg>
      </div>
      <Legend />
    </section>
  )
}

function Arrow({ id }: { id: string }) {
  return (
    <marker
      id={id}
      viewBox="0 0 8 8"
      refX="7"
      refY="4"
      markerWidth="8"
      markerHeight="8"
      markerUnits="userSpaceOnUse"
      orient="auto"
    >
      <path d="M0 0.500L8 4L0 7.500z" />
    </marker>
  )
}

function Legend() {
  const t = useText().ladder.drawing
  return (
    <ul className="ladder-legend small soft" aria-label={t.legend}>
      <li>
        <svg width="36" height="10" aria-hidden="true">
          <path d="M0 5H36" />
        </svg>
        {t.fromSource}
      </li>
      <li>
        <svg width="36" height="10" aria-hidden="true">
          <path className="ours" d="M0 5H36" />
        </svg>
        {t.ours}
      </li>
    </ul>
  )
}
