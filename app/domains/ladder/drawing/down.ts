import type { Across } from './across'
import type { Lanes, RowSlots } from './lanes'
import { wrap } from './lettering'
import { type Box, type DrawnBand, grid, lettering, padding } from './model'
import type { Placed } from './rows'

export function boxesOf(placed: Placed, names: ReadonlyMap<string, string>, across: Across, slots: RowSlots): Box[] {
  const reach = new Map<number, number>()
  for (const [key, slot] of slots) {
    const row = Number(key.split(' ', 1)[0])
    reach.set(row, Math.max(reach.get(row) ?? 0, Math.abs(slot)))
  }
  return [...placed.stops.values()].map(({ id, column, row }) => {
    const width = across.widths[column] ?? 0
    const lines = wrap(names.get(id) ?? id, lettering.size, width - 2 * padding.x)
    const forLines = lines.length * lettering.line + 2 * padding.y
    const forSlots = 2 * ((reach.get(row) ?? 0) * grid.lane + 6)
    return {
      id,
      x: across.left[column] ?? 0,
      y: 0,
      width,
      height: Math.max(grid.leastHeight, forLines, forSlots),
      lines,
    }
  })
}

export interface Down {
  /** The middle of each row. */
  centres: number[]
  /** The first lane of each gap between rows. */
  gaps: number[]
  bands: DrawnBand[]
  height: number
}

/** `names`: each track's name, broken into lines. */
export function measureDown(
  { bands, stops }: Placed,
  boxes: readonly Box[],
  lanes: Lanes,
  names: ReadonlyMap<string, string[]>,
): Down {
  const down: Down = { centres: [], gaps: [], bands: [], height: 0 }
  const heightOf = (row: number) =>
    Math.max(0, ...boxes.filter(({ id }) => stops.get(id)?.row === row).map((box) => box.height))
  let y = grid.head
  for (const { track, firstRow, rows } of bands) {
    const lines = names.get(track) ?? [track]
    const isTaken = [...stops.values()].some(({ column, row }) => column === 0 && row === firstRow)
    const top = y
    y += grid.band / 2 + (isTaken ? lines.length * lettering.line + 8 : 0)
    for (let row = firstRow; row < firstRow + rows; row++) {
      down.gaps.push(y + grid.gap / 2)
      y += grid.gap + (lanes.counts.get(row) ?? 0) * grid.lane
      down.centres.push(y + heightOf(row) / 2)
      y += heightOf(row)
    }
    y += grid.band / 2
    const beside = (down.centres[firstRow] ?? 0) - (lines.length / 2 - 0.8) * lettering.line
    const label = { x: 2, y: isTaken ? top + 4 + lettering.line : beside, lines }
    down.bands.push({ track, y: top, height: y - top, label })
  }
  down.gaps.push(y + grid.gap / 2)
  down.height = Math.ceil(y + grid.gap + (lanes.counts.get(down.centres.length) ?? 0) * grid.lane)
  return down
}
