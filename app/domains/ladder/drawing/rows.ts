import type { Edge } from '../graph'

export interface Stop {
  id: string
  /** Where on the drawing: its rank's column and its row, both counted from 0. */
  column: number
  row: number
}

export interface Band {
  track: string
  firstRow: number
  rows: number
}

interface Given {
  titles: ReadonlyArray<{ id: string; track: string; rank: number }>
  tracks: ReadonlyArray<{ id: string }>
  edges: ReadonlyArray<Pick<Edge, 'from' | 'to'>>
}

export interface Placed {
  ranks: number[]
  bands: Band[]
  stops: Map<string, Stop>
}

/** How much a step that has to go around a box is worth avoiding, in rows. */
const detour = 1.5
const sweepsMost = 12

/**
 * Tracks become bands of rows, ranks columns. A track has as many rows as its fullest rank has titles; which title goes
 * into which row is tried out, one cell after the other, until no change shortens the steps (a sum over all edges of the
 * rows between their ends, with a surcharge for a box in the way). The same ladder always gives the same places.
 */
export function placeTitles(given: Given): Placed {
  const ranks = [...new Set(given.titles.map(({ rank }) => rank))].sort((one, other) => one - other)
  const placed: Placed = { ranks, bands: [], stops: new Map() }
  const cells = given.tracks.flatMap(({ id }) => addBand(given, id, placed))
  for (let sweep = 0; sweep < sweepsMost; sweep++) {
    if (!cells.map((cell) => settle(cell.ids, cell.band, placed.stops, given.edges)).some(Boolean)) break
  }
  return placed
}

interface Cell {
  ids: string[]
  band: Band
}

/** Puts a track's titles below what is there, in the order given; returns the cells whose rows are worth trying out. */
function addBand({ titles }: Given, track: string, { ranks, bands, stops }: Placed): Cell[] {
  const own = titles.filter((title) => title.track === track)
  const inRank = ranks.map((rank) => own.filter((title) => title.rank === rank).map(({ id }) => id))
  const rows = Math.max(0, ...inRank.map((ids) => ids.length))
  if (rows === 0) return []
  const last = bands.at(-1)
  const band = { track, rows, firstRow: last ? last.firstRow + last.rows : 0 }
  bands.push(band)
  for (const [column, ids] of inRank.entries()) {
    for (const [index, id] of ids.entries()) stops.set(id, { id, column, row: band.firstRow + index })
  }
  return rows > 1 ? inRank.filter((ids) => ids.length > 0).map((ids) => ({ ids, band })) : []
}

/** Tries every way of putting a cell's titles into its rows; true when another one was better. */
function settle(ids: readonly string[], band: Band, stops: Map<string, Stop>, edges: Given['edges']): boolean {
  const touching = edges.filter(({ from, to }) => ids.includes(from) || ids.includes(to))
  const before = ids.map((id) => stops.get(id)?.row ?? 0)
  let best = before
  let least = costOf(touching, stops)
  for (const rows of arrangements(band.rows, ids.length)) {
    put(
      ids,
      rows.map((row) => band.firstRow + row),
      stops,
    )
    const cost = costOf(touching, stops)
    if (cost < least - 1e-9) {
      least = cost
      best = rows.map((row) => band.firstRow + row)
    }
  }
  put(ids, best, stops)
  return best.some((row, index) => row !== before[index])
}

function put(ids: readonly string[], rows: readonly number[], stops: Map<string, Stop>): void {
  ids.forEach((id, index) => {
    const stop = stops.get(id)
    const row = rows[index]
    if (stop && row !== undefined) stops.set(id, { ...stop, row })
  })
}

function costOf(edges: Given['edges'], stops: ReadonlyMap<string, Stop>): number {
  let cost = 0
  for (const { from, to } of edges) {
    const [one, other] = [stops.get(from), stops.get(to)]
    if (one && other) cost += Math.abs(one.row - other.row) + (isBlocked(one, other, stops) ? detour : 0)
  }
  return cost
}

/** Whether a box stands between the source's column and the target, in the target's row. */
export function isBlocked(from: Stop, to: Stop, stops: ReadonlyMap<string, Stop>): boolean {
  for (const { column, row } of stops.values()) {
    if (row === to.row && column > from.column && column < to.column) return true
  }
  return false
}

/** Every ordered choice of `count` of the rows 0 … rows − 1; just the first rows in order when there are too many. */
function arrangements(rows: number, count: number): number[][] {
  if (count === 0) return [[]]
  if (rows > 6) return [Array.from({ length: count }, (_, index) => index)]
  return arrangements(rows, count - 1).flatMap((start) =>
    Array.from({ length: rows }, (_, row) => row)
      .filter((row) => !start.includes(row))
      .map((row) => [...start, row]),
  )
}
