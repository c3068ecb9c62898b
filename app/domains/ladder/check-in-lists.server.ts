import type { Actor } from '~/domains/accounts/model'
import { type Denial, type Permit, permit, scopeOf } from '~/domains/accounts/permissions'
import type { World } from '~/platform/world.server'
import { type CheckInQuery, type OwnPlace, ownPlaceOf, type Place } from './check-in-list'
import { countsByPlace, type ListRow, type Look, ownCheckIn, pageOfCheckIns } from './check-in-list-store.server'

export type { ListRow as CheckInOfPerson } from './check-in-list-store.server'

export const checkInsPerPage = 25

export interface CheckInPage {
  rows: ListRow[]
  total: number
  page: number
  /** At least 1. */
  pages: number
}

/**
 * A page of the people whom the actor follows, with where each stands: their own teams for a lead, everybody for trainers
 * and administrators. One or two queries. A page beyond the last is the last. Refuses learners (`forbidden`).
 */
export function listCheckIns(
  world: World,
  actor: Actor,
  query: CheckInQuery,
  size = checkInsPerPage,
): { ok: true; list: CheckInPage } | { ok: false; reason: Denial } {
  const look = lookOf(world, actor)
  if (!look.ok) return look
  const offset = (query.page - 1) * size
  const { rows, total } = pageOfCheckIns(world.db, look.look, query, { limit: size, offset })
  const pages = Math.max(1, Math.ceil(total / size))
  if (query.page > pages) return listCheckIns(world, actor, { ...query, page: pages }, size)
  return { ok: true, list: { rows, total, page: query.page, pages } }
}

/** How many of the people beside whom the actor rates are where; of nobody for who rates beside nobody. One query. */
export function checkInCounts(world: World, actor: Actor): Record<Exclude<Place, 'none' | 'theirs'>, number> {
  const look = lookOf(world, actor)
  const counts = look.ok ? countsByPlace(world.db, look.look) : new Map<Place, number>()
  return { yours: counts.get('yours') ?? 0, talk: counts.get('talk') ?? 0, due: counts.get('due') ?? 0 }
}

/** What waits for somebody in their own check-in; null when nothing does. One query. */
export function ownCheckInPlace(world: World, learner: Permit<'learn'>): OwnPlace {
  const row = ownCheckIn(world.db, learner.actor.id, world.now().getTime())
  if (!row) return null
  const { openId, isOwnIn, isLeadIn, isDue } = row
  return ownPlaceOf({ isOpen: openId !== null, isOwnIn: isOwnIn === 1, isLeadIn: isLeadIn === 1, isDue: isDue === 1 })
}

function lookOf(world: World, actor: Actor): { ok: true; look: Look } | { ok: false; reason: Denial } {
  const allowed = permit(actor, 'read-progress')
  if (!allowed.ok) return allowed
  const scope = scopeOf(actor, 'read-progress')
  if (scope === 'own') return { ok: false, reason: 'forbidden' }
  const rates = actor.role === 'lead' ? 'all' : scopeOf(actor, 'check-in') ? 'unled' : 'none'
  const teamIds = scope === 'team' ? actor.leads : null
  return { ok: true, look: { actorId: actor.id, rates, teamIds, now: world.now().getTime() } }
}
