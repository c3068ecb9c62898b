import { type Across, busAt, entryAt, lastUpright, rightOf } from './across'
import { grid } from './model'
import { arrivalKey, type Route } from './routes'
import type { Placed } from './rows'
import { aroundMiddle, assignSlots, type Stretch } from './slots'

export interface Lanes {
  /** Lanes in each gap between rows; gap n is above row n. */
  counts: Map<number, number>
  slots: Map<string, number>
}

export function assignLanes(routes: readonly Route[], across: Across): Lanes {
  const lanes: Lanes = { counts: new Map(), slots: new Map() }
  const withLane = routes.flatMap((route) => (route.lane ? [{ route, gap: route.lane.gap }] : []))
  for (const gap of new Set(withLane.map((one) => one.gap))) {
    const stretches = withLane
      .filter((one) => one.gap === gap)
      .map(({ route }) =>
        stretchOf(arrivalKey(route), busAt(across, route), lastUpright(across, route), upTo(withLane.length)),
      )
    const slots = assignSlots(stretches, grid.lane)
    for (const [key, slot] of slots) lanes.slots.set(key, slot)
    lanes.counts.set(gap, Math.max(...slots.values()) + 1)
  }
  return lanes
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

function stretchOf(key: string, one: number, other: number, wants: readonly number[]): Stretch {
  return { key, start: Math.min(one, other), end: Math.max(one, other), wants }
}

/** Slots of what comes in at boxes, by edge, and of what goes out, by shared upright; steps of a lane from the middle. */
export type RowSlots = Map<string, number>

export function assignRowSlots({ stops }: Placed, routes: readonly Route[], across: Across): RowSlots {
  const slots: RowSlots = new Map()
  for (const row of new Set([...stops.values()].map((stop) => stop.row))) {
    const exits = new Map(routes.filter(({ from }) => from.row === row).map((route) => [route.bus, route]))
    const out = [...exits.values()].map((route) =>
      stretchOf(route.bus, rightOf(across, route.from.column), busAt(across, route), aroundMiddle(12, 1)),
    )
    const incoming = routes.filter(({ to }) => to.row === row).sort((one, other) => one.from.row - other.from.row)
    const into = incoming.map((route) =>
      stretchOf(arrivalKey(route), lastUpright(across, route), entryAt(across, route), aroundMiddle(12, leanOf(route))),
    )
    for (const [key, slot] of assignSlots([...out, ...into], grid.apart)) slots.set(`${row} ${key}`, slot)
  }
  return slots
}

/** What comes from above comes in above the middle. */
function leanOf({ from, to }: Route): -1 | 1 {
  return from.row > to.row ? 1 : -1
}
