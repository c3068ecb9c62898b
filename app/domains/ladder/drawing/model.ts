import type { Point } from './polyline'

export interface Box {
  id: string
  x: number
  y: number
  width: number
  height: number
  lines: string[]
}

export interface DrawnEdge {
  from: string
  to: string
  ours: boolean
  points: Point[]
  /** The same with rounded corners, as SVG path data. */
  path: string
}

export interface DrawnBand {
  track: string
  y: number
  height: number
  /** The track's name, broken to the first column's width. */
  label: { x: number; y: number; lines: string[] }
}

export interface Drawing {
  width: number
  height: number
  bands: DrawnBand[]
  /** A column for each rank. */
  rungs: Array<{ rank: number; x: number; width: number }>
  boxes: Box[]
  edges: DrawnEdge[]
}

/** All in the drawing's units, which are pixels at its full width. */
export const lettering = { size: 13, line: 15, label: 12.5 }
export const padding = { x: 7, y: 7 }
export const grid = {
  /** Between lines that run side by side. */
  lane: 5,
  /** Lines of one row end at least so far from one another, lest two look like one. */
  apart: 90,
  gap: 12,
  /** On each side of the lines between two columns. */
  channel: 12,
  head: 26,
  band: 12,
  edge: 3,
  leastBox: 92,
  leastHeight: 44,
  /** Most lines of a title's name. */
  lines: 3,
}
