import type { Permit } from '~/domains/accounts/permissions'
import type { Locale } from '~/i18n/locale'
import { fingerprint, newSecret } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { linkOf, openPanel } from './panel-invitations.server'
import { changeMember, membersOf, panelsRatings, type RatingRow } from './panel-member-store.server'
import type { MemberProgress, MemberRatings, Panel } from './panel-model'
import { ratingsIn } from './panel-rating.server'
import { ratedItems } from './panel-ratings'

type Keying = Permit<'key-tests'>
type Refusal<R extends string> = { ok: false; reason: R }

/** The members of a panel and how far each is, in the order in which they were invited. */
export function panelMembers(world: World, panel: Panel): MemberProgress[] {
  const ratings = ratingsByMember(world, panel.id)
  return membersOf(world.db, panel.id).map((member) => {
    const { tokenHash: _, removedAt: __, ...facts } = member
    return { ...facts, ratedItems: ratedItems(panel.items, ratings.get(member.id) ?? {}) }
  })
}

/** The ratings of those who are done, which are those that count. */
export function countedRatings(world: World, panelId: string): MemberRatings[] {
  const ratings = ratingsByMember(world, panelId)
  return membersOf(world.db, panelId).flatMap(({ id, doneAt }) => (doneAt ? [ratings.get(id) ?? {}] : []))
}

function ratingsByMember(world: World, panelId: string): Map<string, MemberRatings> {
  const rows = new Map<string, RatingRow[]>()
  for (const row of panelsRatings(world.db, panelId)) {
    const own = rows.get(row.memberId)
    if (own) own.push(row)
    else rows.set(row.memberId, [row])
  }
  return new Map([...rows].map(([id, own]) => [id, ratingsIn(own)]))
}

/** A new link for a member, given back this once; the one before stops working. Refuses `not-found` and `closed`. */
export function renewLink(
  world: World,
  _permit: Keying,
  panelId: string,
  memberId: string,
  locale: Locale,
): { ok: true; link: string } | Refusal<'not-found' | 'closed'> {
  const panel = openPanel(world, panelId)
  if (!panel.ok) return panel
  const secret = newSecret()
  const isThere = changeMember(world.db, panelId, memberId, { tokenHash: fingerprint(secret) })
  return isThere ? { ok: true, link: linkOf(world, locale, secret) } : { ok: false, reason: 'not-found' }
}

/** Takes a member out: the link stops working; the ratings stay, and count no more. Refuses `not-found`. */
export function removeMember(
  world: World,
  _permit: Keying,
  panelId: string,
  memberId: string,
): { ok: true } | Refusal<'not-found'> {
  const isThere = changeMember(world.db, panelId, memberId, { removedAt: world.now() })
  return isThere ? { ok: true } : { ok: false, reason: 'not-found' }
}
