import { atomically } from '~/domains/accounts/transaction.server'
import { fingerprint } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import {
  changeMember,
  insertRatings,
  memberByToken,
  type RatingRow,
  standingRatings,
} from './panel-member-store.server'
import type { MemberRatings, Panel } from './panel-model'
import { changedRatings, missingOf, ratedItems, readRatings } from './panel-ratings'
import { type MemberRow, panelById } from './panel-store.server'
import { panelFrom } from './panels.server'

/** A member's place on a panel, found by the secret of their link. */
export interface Seat {
  member: MemberRow
  panel: Panel
  ratings: MemberRatings
}

type Fields = Readonly<Record<string, string | string[]>>

/** Null for a secret that never was, was replaced, or whose member was taken out. */
export function findSeat(world: World, secret: string): Seat | null {
  const member = memberByToken(world.db, fingerprint(secret))
  const row = member && panelById(world.db, member.panelId)
  if (!row) return null
  return { member, panel: panelFrom(world, row), ratings: ratingsIn(standingRatings(world.db, member.id)) }
}

export function ratingsIn(rows: readonly RatingRow[]): MemberRatings {
  const ratings: MemberRatings = {}
  for (const { itemHash, optionId, rating } of rows) ratings[itemHash] = { ...ratings[itemHash], [optionId]: rating }
  return ratings
}

/**
 * Keeps the ratings that a form gives of one item, beside the earlier ones; the newest of an option stands. Ratings may come one
 * by one: `missing` options of the item have none yet. Refuses `not-found` (the link or the place), `closed`, and `invalid` for
 * what is no rating on the item's scale; then nothing is kept.
 */
export function rateItem(
  world: World,
  secret: string,
  place: number,
  fields: Fields,
): { ok: true; missing: number } | { ok: false; reason: 'not-found' | 'closed' | 'invalid' } {
  return atomically(world, () => {
    const seat = findSeat(world, secret)
    const item = seat?.panel.items[place - 1]
    if (!seat || !item) return { ok: false, reason: 'not-found' }
    if (seat.panel.closedAt) return { ok: false, reason: 'closed' }
    const read = readRatings(item, fields)
    if (!read.ok) return read
    const standing = seat.ratings[item.hash]
    const facts = { memberId: seat.member.id, itemHash: item.hash, at: world.now() }
    const rows = changedRatings(read.ratings, standing).map(([optionId, rating]) => ({ ...facts, optionId, rating }))
    insertRatings(world.db, rows)
    return { ok: true, missing: missingOf(item, { [item.hash]: { ...standing, ...read.ratings } }) }
  })
}

/**
 * The member says that they are done: from now on their ratings count; they may still change them until the panel closes.
 * Refuses `not-found`, `closed`, and `unrated` while an option has no rating.
 */
export function sayDone(
  world: World,
  secret: string,
): { ok: true } | { ok: false; reason: 'not-found' | 'closed' | 'unrated' } {
  return atomically(world, () => {
    const seat = findSeat(world, secret)
    if (!seat) return { ok: false, reason: 'not-found' }
    const { panel, member, ratings } = seat
    if (panel.closedAt) return { ok: false, reason: 'closed' }
    if (ratedItems(panel.items, ratings) < panel.items.length) return { ok: false, reason: 'unrated' }
    if (!member.doneAt) changeMember(world.db, panel.id, member.id, { doneAt: world.now() })
    return { ok: true }
  })
}
