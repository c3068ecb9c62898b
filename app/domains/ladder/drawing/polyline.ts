export interface Point {
  x: number
  y: number
}

/** Without points that change nothing: repeated ones and those in the middle of a straight line. */
export function simplified(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)]
    if (last && last.x === point.x && last.y === point.y) continue
    const isStraight =
      before && last && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))
    if (isStraight) kept.pop()
    kept.push(point)
  }
  return kept
}

/** SVG path data along right angles, each corner rounded by at most `radius`. */
export function rounded(points: readonly Point[], radius: number): string {
  const parts = points.map((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (!before) return `M${at(point)}`
    if (!after) return `L${at(point)}`
    const r = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2)
    return `L${at(towards(point, before, r))}Q${at(point)} ${at(towards(point, after, r))}`
  })
  return parts.join('')
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`
}

function short(value: number): number {
  return Math.round(value * 10) / 10
}

function distance(one: Point, other: Point): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y)
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to)
  if (whole === 0) return from
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole }
}
