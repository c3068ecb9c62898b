import type { World } from '~/platform/world.server'
import type { Random } from './random'

const day = 24 * 3600 * 1000

/** Four months, as the demo's histories have them. */
export const span = 120

/** A world whose clock stands at a moment of some day of the history: day 0 is four months ago, `span` is now. */
export function worldOn(world: World, dayOfHistory: number, random: Random): World {
  const start = world.now().getTime() - span * day
  const inShift = (7 + random.next() * 9) * 3600 * 1000
  const moment = Math.floor((start + dayOfHistory * day) / day) * day + inShift
  const at = new Date(Math.min(moment, world.now().getTime() - 60_000))
  return { ...world, now: () => at }
}

/** The same world some minutes later. */
export function later(world: World, minutes: number): World {
  const at = new Date(world.now().getTime() + minutes * 60_000)
  return { ...world, now: () => at }
}

export function inDays(world: World, days: number): Date {
  return new Date(world.now().getTime() + days * day)
}
