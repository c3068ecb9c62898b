import type { LineShown } from './DocumentPlot'

/** Lines are drawn in a box of 1000 by 1000 that is stretched to its place. */
export const box = 1000
/** Room at both sides for half a mark. */
const edge = 20

/** How far across and down the box a share of the width or height lies. */
export const acrossOf = (at: number) => rounded(edge + at * (box - 2 * edge))
export const downOf = (up: number) => rounded(box - up * box)

const rounded = (length: number) => Math.round(length * 10) / 10

/** A line through the points that there are; it breaks where there is none. */
export function pathOf(points: LineShown['points']): string {
  return points
    .map((point, place) => (point ? `${points[place - 1] ? 'L' : 'M'}${acrossOf(point.at)} ${downOf(point.up)}` : ''))
    .join('')
}

/** About a point: disc, square, triangle, diamond, cross, triangle on its point, plus, ring. */
const marks = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z',
  'M-3.5 -3.5h7v7h-7Z',
  'M0 -4.5L4.5 3.5H-4.5Z',
  'M0 -5L5 0L0 5L-5 0Z',
  'M-3.5 -3.5L3.5 3.5M-3.5 3.5L3.5 -3.5',
  'M0 4.5L4.5 -3.5H-4.5Z',
  'M-4.5 0H4.5M0 -4.5V4.5',
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z',
]
const dashes = [undefined, '8 4', '2 4', '9 3 2 3']
const colours = 4

interface Look {
  colour: number
  /** None for an unbroken line. */
  dashes: string | undefined
  mark: string
  isHollow: boolean
}

/**
 * How a line looks by its place among up to eight: its mark is its own, lines of the same colour are dashed differently, and
 * the second four marks are hollow.
 */
export function lookOf(place: number): Look {
  const round = Math.floor(place / colours)
  return {
    colour: (place % colours) + 1,
    dashes: dashes[(place + round) % dashes.length],
    mark: marks[place % marks.length] ?? '',
    isHollow: round % 2 === 1,
  }
}
