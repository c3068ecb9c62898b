import { widthOf } from '~/domains/ladder/drawing/lettering'
import type { Box, Drawing } from '~/domains/ladder/drawing/model'
import { useText } from '~/http/text'

interface LadderMarksProps {
  drawing: Drawing
  current: string | null
  target: string | null
}

/** What is this reader's: the box where they are with the steps that leave it, and the box of their target. */
export function LadderMarks({ drawing, current, target }: LadderMarksProps) {
  const t = useText().ladder
  const box = (id: string | null) => drawing.boxes.find((one) => one.id === id)
  return (
    <g className="ladder-marks">
      {drawing.edges
        .filter(({ from }) => from === current)
        .map(({ to, ours, path }) => (
          <path key={to} className={ours ? 'mine ours' : 'mine'} d={path} markerEnd="url(#ladder-arrow-mine)" />
        ))}
      <Mark box={box(target)} kind="target" label={t.target} />
      <Mark box={box(current)} kind="here" label={t.here} />
    </g>
  )
}

const flag = { height: 17, size: 11.5, inset: 6 }

function Mark({ box, kind, label }: { box: Box | undefined; kind: 'here' | 'target'; label: string }) {
  if (!box) return null
  const width = widthOf(label, flag.size) + 2 * flag.inset
  const x = box.x + flag.inset
  const y = box.y - flag.height + 4
  return (
    <g className={kind}>
      <rect className="outline" x={box.x - 1} y={box.y - 1} width={box.width + 2} height={box.height + 2} rx={6} />
      <rect className="flag" x={x} y={y} width={width} height={flag.height} rx={flag.height / 2} />
      <text x={x + width / 2} y={y + flag.height * 0.72} fontSize={flag.size} textAnchor="middle">
        {label}
      </text>
    </g>
  )
}
