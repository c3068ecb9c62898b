import { z } from 'zod'
import type { Permit } from '~/domains/accounts/permissions'
import type { World } from '~/platform/world.server'
import { type ExtraTimeRow, extraTimesOf, insertExtraTime } from './extra-time-store.server'

/** What a trainer grants: per cent more time, 0 to take it back, and why. */
export const extraTimeSchema = z.strictObject({
  // an empty field is no 0: that would take back what was granted
  percent: z.preprocess(
    (typed) => (typed === '' ? undefined : typed),
    z.coerce.number({ error: 'not-a-number' }).int('invalid').min(0, 'invalid').max(100, 'invalid'),
  ),
  reason: z.string().trim().min(1, 'required').max(500, 'too-long'),
})

/** The extra time that someone has in tests with a limit, in per cent; 0 without. */
export function extraPercentOf(world: World, personId: string): number {
  return extraTimesOf(world.db, personId)[0]?.percent ?? 0
}

/** Every grant to someone, newest first; the newest stands. */
export function extraTimeGrants(world: World, personId: string): ExtraTimeRow[] {
  return extraTimesOf(world.db, personId)
}

/** Gives the permit's person more time in every test that they begin from now on; attempts under way keep their deadline. */
export function grantExtraTime(
  world: World,
  permit: Permit<'grant-time'>,
  personId: string,
  { percent, reason }: z.output<typeof extraTimeSchema>,
): void {
  insertExtraTime(world.db, { personId, percent, reason, byId: permit.actor.id, at: world.now() })
}
