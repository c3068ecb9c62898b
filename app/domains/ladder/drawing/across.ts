import { columnWidth } from './lettering'
import { grid, lettering, padding } from './model'
import { arrivalKey, type Route, uprightsOf } from './routes'
import type { Placed } from './rows'

/** Where columns begin, how wide they are, and where each upright line stands. */
export interface Across {
  left: number[]
  widths: number[]
  uprights: Map<string, number>
  width: number
}

export function measureAcross(
  { ranks, stops }: Placed,
  routes: readonly Route[],
  names: ReadonlyMap<string, string>,
): Across {
  const channels = uprightsOf(routes, ranks.length)
  const across: Across = { left: [], widths: [], uprights: new Map(), width: 0 }
  let x = grid.edge
  ranks.forEach((_, column) => {
    const texts = [...stops.values()].filter((stop) => stop.column === column).map(({ id }) => names.get(id) ?? id)
    const width = columnWidth(texts, lettering.size, grid.lines, grid.leastBox) + 2 * padding.x
    across.left.push(x)
    across.widths.push(width)
    x += width
    const lines = channels[column] ?? []
    for (const [index, key] of lines.entries())
      across.uprights.set(`${column} ${key}`, x + grid.channel + index * grid.lane)
    if (lines.length > 0 || column + 1 < ranks.length) x += 2 * grid.channel + Math.max(0, lines.length - 1) * grid.lane
  })
  across.width = Math.ceil(x + grid.edge)
  return across
}

export function busAt(across: Across, { channel, bus }: Route): number {
  return across.uprights.get(`${channel} ${bus}`) ?? 0
}

/** Where the edge comes into its target's row: the upright line that it last leaves. */
export function lastUpright(across: Across, route: Route): number {
  return route.lane ? (across.uprights.get(`${route.lane.channel} ${arrivalKey(route)}`) ?? 0) : busAt(across, route)
}

export function rightOf(across: Across, column: number): number {
  return (across.left[column] ?? 0) + (across.widths[column] ?? 0)
}

export function entryAt(across: Across, { to, entersRight }: Route): number {
  return entersRight ? rightOf(across, to.column) : (across.left[to.column] ?? 0)
}
