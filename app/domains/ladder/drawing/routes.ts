import type { Edge } from '../graph'
import { isBlocked, type Placed, type Stop } from './rows'

/**
 * How an edge runs, before anything has a measure. It leaves its box on the right, goes along an upright line in the
 * channel behind its column, which all edges of the same title and kind share, and turns off at the target's row. Where a
 * box stands in the way it runs in a lane between the rows and comes down in the channel before its target. A target of
 * the same or a lower rank is entered from its right.
 */
export interface Route {
  edge: Edge
  from: Stop
  to: Stop
  /** The shared upright line: channels are counted like the columns that they follow. */
  bus: string
  channel: number
  /** The lane's place between rows (n: above row n), and the channel in which it comes down; null when the way is free. */
  lane: { gap: number; channel: number } | null
  entersRight: boolean
}

export function routesOf(edges: readonly Edge[], { stops }: Placed): Route[] {
  return edges.flatMap((edge) => {
    const [from, to] = [stops.get(edge.from), stops.get(edge.to)]
    if (!from || !to || from.id === to.id) return []
    const entersRight = to.column <= from.column
    const needsLane = entersRight ? to.column < from.column : isBlocked(from, to, stops)
    const gap = from.row < to.row || (from.row === to.row && to.row === 0) ? to.row : to.row + 1
    const lane = needsLane ? { gap, channel: entersRight ? to.column : to.column - 1 } : null
    return [{ edge, from, to, bus: `${edge.from} ${edge.ours}`, channel: from.column, lane, entersRight }]
  })
}

/** An upright line's claim on a channel. */
interface Upright {
  key: string
  /** Rows that it spans, and those at which something comes in from the left or goes out to the right. */
  low: number
  high: number
  left: number[]
  right: number[]
}

/** For each channel, its upright lines from left to right, so ordered that few of them are crossed. */
export function uprightsOf(routes: readonly Route[], columns: number): string[][] {
  return Array.from({ length: columns }, (_, channel) => {
    const buses = new Map<string, Upright>()
    const arrivals: Upright[] = []
    for (const route of routes) {
      const turn = route.lane ? route.lane.gap - 0.5 : route.to.row
      if (route.channel === channel) addTo(buses, route, turn)
      if (route.lane?.channel === channel) arrivals.push(arrivalOf(route, turn))
    }
    return [...sorted([...buses.values()]), ...arrivals].map(({ key }) => key)
  })
}

export function arrivalKey({ edge }: Route): string {
  return `${edge.from} > ${edge.to}`
}

function addTo(buses: Map<string, Upright>, { bus, from, entersRight }: Route, turn: number): void {
  const known = buses.get(bus) ?? { key: bus, low: from.row, high: from.row, left: [from.row], right: [] }
  const [low, high] = [Math.min(known.low, turn), Math.max(known.high, turn)]
  const side = entersRight ? { left: [...known.left, turn] } : { right: [...known.right, turn] }
  buses.set(bus, { ...known, low, high, ...side })
}

function arrivalOf(route: Route, turn: number): Upright {
  const rows = [turn, route.to.row]
  return {
    key: arrivalKey(route),
    low: Math.min(...rows),
    high: Math.max(...rows),
    left: [turn],
    right: [route.to.row],
  }
}

/** Swaps neighbours while that saves crossings. */
function sorted(uprights: Upright[]): Upright[] {
  const order = [...uprights].sort(
    (one, other) => one.low + one.high - other.low - other.high || (one.key < other.key ? -1 : 1),
  )
  for (let round = 0; round < order.length; round++) {
    for (let index = 0; index + 1 < order.length; index++) {
      const [one, other] = [order[index], order[index + 1]]
      if (!one || !other || crossings(one, other) <= crossings(other, one)) continue
      order[index] = other
      order[index + 1] = one
    }
  }
  return order
}

/** How often they cross when `one` stands left of `other`. */
function crossings(one: Upright, other: Upright): number {
  const within = (row: number, { low, high }: Upright) => row > low - 0.1 && row < high + 0.1
  return other.left.filter((row) => within(row, one)).length + one.right.filter((row) => within(row, other)).length
}
