import type { Refused } from '~/domains/accounts/model'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import { title } from '~/domains/content/content.server'
import type { World } from '~/platform/world.server'
import { dayIn, momentOfDay, monthsAfter } from './age'
import { newestPosition } from './store.server'
import { saveTarget, saveWantedBy, targetOf } from './target-store.server'

/** Nobody plans further ahead than this; a year with a digit too many is more likely. */
const mostMonths = 15 * 12

type DayRefused = Refused<'in-the-past' | 'too-far'>

/**
 * What one works towards, and the day by which it is wanted (`2027-06-01`, or null for none); the last choice stands.
 * Without `wantedBy` the same title keeps the day that it has, and another title forgets it.
 * Refuses `unknown-title`, the title one has (`is-current`), and a day that is over or more than 15 years away.
 */
export function chooseTarget(
  world: World,
  permit: Permit<'learn'>,
  titleId: string,
  wantedBy?: string | null,
): { ok: true } | Refused<'unknown-title' | 'is-current'> | DayRefused {
  const { id: personId, zone } = permit.actor
  if (!title(world, titleId)) return { ok: false, reason: 'unknown-title' }
  const late = wantedBy ? whenRefused(wantedBy, world.now(), zone) : null
  if (late) return { ok: false, reason: late }
  return atomically(world, () => {
    if (newestPosition(world.db, personId)?.titleId === titleId) return { ok: false, reason: 'is-current' }
    const before = targetOf(world.db, personId)
    const kept = before?.titleId === titleId ? before.wantedBy : null
    const by = wantedBy === undefined ? kept : wantedBy ? momentOfDay(wantedBy) : null
    saveTarget(world.db, { personId, titleId, chosenAt: world.now(), wantedBy: by })
    return { ok: true }
  })
}

/**
 * By which day the target is wanted; null takes the day away. Refuses `conflict` (this title is not the target any more),
 * and a day that is over or more than 15 years away.
 */
export function wantTargetBy(
  world: World,
  permit: Permit<'learn'>,
  { titleId, day }: { titleId: string; day: string | null },
): { ok: true } | Refused<'conflict'> | DayRefused {
  const { id: personId, zone } = permit.actor
  const late = day ? whenRefused(day, world.now(), zone) : null
  if (late) return { ok: false, reason: late }
  const isTarget = saveWantedBy(world.db, personId, titleId, day ? momentOfDay(day) : null)
  return isTarget ? { ok: true } : { ok: false, reason: 'conflict' }
}

/** Today is still to come. */
function whenRefused(day: string, now: Date, zone: string): 'in-the-past' | 'too-far' | null {
  if (day < dayIn(zone, now)) return 'in-the-past'
  return momentOfDay(day) > monthsAfter(now, mostMonths) ? 'too-far' : null
}
