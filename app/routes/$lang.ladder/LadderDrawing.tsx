import type { Box, Drawing, DrawnEdge } from '~/domains/ladder/drawing/model'
import { lettering } from '~/domains/ladder/drawing/model'
import type { Locale } from '~/i18n/locale'
import type { Text } from '~/i18n/text'

interface LadderDrawingProps {
  drawing: Drawing
  names: ReadonlyMap<string, string>
  locale: Locale
  t: Text['ladder']
}

/** The part of the drawing that is the same for every reader; the svg around it is the page's. */
export function LadderDrawing({ drawing, names, locale, t }: LadderDrawingProps) {
  return (
    <>
      <Rails drawing={drawing} t={t} />
      {drawing.boxes.map((box) => (
        <g key={box.id} className="ladder-stop">
          <Stop box={box} name={names.get(box.id) ?? box.id} locale={locale} />
          {drawing.edges
            .filter(({ from }) => from === box.id)
            .map((edge) => (
              <Step key={edge.to} edge={edge} names={names} t={t} />
            ))}
        </g>
      ))}
    </>
  )
}

function Rails({ drawing: { bands, rungs, width }, t }: { drawing: Drawing; t: Text['ladder'] }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in here takes the focus
    <g aria-hidden="true">
      {bands.map(({ track, y, height, label }, index) => (
        <g key={track} className={index % 2 === 0 ? 'ladder-band' : 'ladder-band other'}>
          <rect x={0} y={y} width={width} height={height} />
          <path d={`M0 ${y}H${width}M0 ${y + height}H${width}`} />
          <Lines className="ladder-track" lines={label.lines} x={label.x} y={label.y} size={lettering.label} />
        </g>
      ))}
      {rungs.map(({ rank, x, width: wide }) => (
        <text key={rank} className="ladder-rank" x={x + wide / 2} y={16} textAnchor="middle" fontSize={lettering.label}>
          {t.rank(rank)}
        </text>
      ))}
    </g>
  )
}

function Stop({ box, name, locale }: { box: Box; name: string; locale: Locale }) {
  const { id, x, y, width, height, lines } = box
  const first = y + height / 2 - (lines.length / 2 - 0.77) * lettering.line
  return (
    <a id={`t-${id}`} href={`/${locale}/titles/${id}`} className="ladder-box" aria-label={name}>
      <rect x={x} y={y} width={width} height={height} rx={5} />
      <Lines lines={lines} x={x + width / 2} y={first} size={lettering.size} anchor="middle" />
    </a>
  )
}

/** A step can be followed: it leads to the box at its other end. */
function Step({ edge, names, t }: { edge: DrawnEdge; names: ReadonlyMap<string, string>; t: Text['ladder'] }) {
  const label = t.drawing.edge(names.get(edge.from) ?? edge.from, names.get(edge.to) ?? edge.to, edge.ours)
  return (
    <a href={`#t-${edge.to}`} className={edge.ours ? 'ladder-step ours' : 'ladder-step'} aria-label={label}>
      <path d={edge.path} markerEnd="url(#ladder-arrow)" />
    </a>
  )
}

interface LinesProps {
  lines: readonly string[]
  x: number
  y: number
  size: number
  anchor?: 'middle'
  className?: string
}

function Lines({ lines, x, y, size, anchor, className }: LinesProps) {
  return (
    <text y={y} fontSize={size} textAnchor={anchor} className={className}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? undefined : lettering.line}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
