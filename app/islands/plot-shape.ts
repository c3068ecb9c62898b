/** Drawing in a box of 1000 by 1000 that is stretched to its place; all by attributes. */
export const box = 1000

export interface Scale {
  least: number
  most: number
}

/** From 0, or from the lowest below it, to a round number at or above the highest. */
export function scaleOf(values: readonly number[]): Scale {
  const least = Math.min(0, ...values)
  return { least: least < 0 ? -roundUp(-least) : 0, most: roundUp(Math.max(0, ...values)) || (least < 0 ? 0 : 1) }
}

/** 1, 2, 2.5 or 5 times a power of ten. */
function roundUp(value: number): number {
  if (value <= 0) return 0
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value - 1e-9 * value) ?? 10
  return Number((step * power).toPrecision(3))
}

export function heightOf(value: number, { least, most }: Scale): number {
  return box - ((value - least) / (most - least)) * box
}

/** The middle of the place that a point has on the width. */
export function placeOf(index: number, count: number): number {
  return ((index + 0.5) / count) * box
}

/** A line through the points that there are; it breaks where there is none. */
export function linePath(values: ReadonlyArray<number | null>, scale: Scale): string {
  return pointsOf(values, scale)
    .map(([x, y, index]) => `${(values[index - 1] ?? null) === null ? 'M' : 'L'}${x} ${y}`)
    .join('')
}

/** A dot at each point: a line of no length with round ends, which no stretching makes oval. */
export function dotsPath(values: ReadonlyArray<number | null>, scale: Scale): string {
  return pointsOf(values, scale)
    .map(([x, y]) => `M${x} ${y}h0`)
    .join('')
}

export function barsPath(values: ReadonlyArray<number | null>, scale: Scale): string {
  const wide = round((box / values.length) * 0.7)
  const ground = round(heightOf(0, scale))
  return pointsOf(values, scale)
    .map(([x, y]) => `M${round(x - wide / 2)} ${ground}V${y}h${wide}V${ground}Z`)
    .join('')
}

function pointsOf(values: ReadonlyArray<number | null>, scale: Scale): Array<[x: number, y: number, index: number]> {
  return values.flatMap((value, index) =>
    value === null ? [] : [[round(placeOf(index, values.length)), round(heightOf(value, scale)), index]],
  )
}

const round = (number: number) => Math.round(number * 10) / 10
