import type { Refused } from '~/domains/accounts/model'
import { findPerson } from '~/domains/accounts/people.server'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import { title } from '~/domains/content/content.server'
import type { World } from '~/platform/world.server'
import { dayIn } from './age'
import { insertPosition, newestPosition, newestPositions } from './store.server'
import { targetsOf } from './target-store.server'

/**
 * Someone's current title, since a day. Append-only: what they were before stays on record, and saying the same twice
 * adds nothing. Refuses `not-found` (nobody of this id), `unknown-title`, `in-the-future`.
 */
export function setPosition(
  world: World,
  permit: Permit<'set-title'>,
  { personId, titleId, since }: { personId: string; titleId: string; since: Date },
): { ok: true } | Refused<'not-found' | 'unknown-title' | 'in-the-future'> {
  const now = world.now()
  if (!title(world, titleId)) return { ok: false, reason: 'unknown-title' }
  if (since > now && dayIn('UTC', since) > dayIn(permit.actor.zone, now)) return { ok: false, reason: 'in-the-future' }
  return atomically(world, () => {
    if (!findPerson(world, personId)) return { ok: false, reason: 'not-found' }
    const before = newestPosition(world.db, personId)
    const isNews = before?.titleId !== titleId || before.since.getTime() !== since.getTime()
    if (isNews) insertPosition(world.db, { personId, titleId, since, setBy: permit.actor.id, at: now })
    return { ok: true }
  })
}

export interface Place {
  current: { titleId: string; since: Date } | null
  target: string | null
}

/** Where many people stand and what they work towards, in two queries; everybody asked for is there. */
export function placesOf(world: World, personIds: readonly string[]): Map<string, Place> {
  const places = new Map<string, Place>(personIds.map((id) => [id, { current: null, target: null }]))
  for (const { personId, titleId, since } of newestPositions(world.db, personIds)) {
    places.set(personId, { current: { titleId, since }, target: null })
  }
  for (const { personId, titleId } of targetsOf(world.db, personIds)) {
    const current = places.get(personId)?.current ?? null
    places.set(personId, { current, target: current?.titleId === titleId ? null : titleId })
  }
  return places
}
