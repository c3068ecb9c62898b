import type { Actor, Refused } from '~/domains/accounts/model'
import { atomically } from '~/domains/accounts/transaction.server'
import type { World } from '~/platform/world.server'
import { type Ratings, ratingIn, type Side, unrated } from './check-in'
import { mergeRatings, type Sent, sheetVersion, versionOf } from './check-in-sheet'
import type { CheckInRow } from './check-in-store.server'
import { saveHandedIn, saveLead, saveSheet } from './check-in-store.server'
import { seated } from './check-ins.server'

type Late = Refused<'not-found' | 'forbidden' | 'handed-in' | 'taken' | 'given-up'>
/** Competency → version, as `versionOf` has it. */
export type Versions = Record<string, number>

export type SaveResult =
  | { ok: true; savedAt: Date; versions: Versions }
  | Late
  | { ok: false; reason: 'conflict'; versions: Versions }

/**
 * Keeps ratings as they are made, each by itself; whoever is the first to rate beside the person takes the check-in.
 * Refuses sheets that are handed in (`handed-in`), one that somebody else has taken (`taken`) or that was given up (`given-up`), and what another tab has
 * rated otherwise meanwhile (`conflict`, with the versions to name when it is sent again); then nothing is kept.
 */
export function saveRatings(world: World, actor: Actor, id: string, sent: Sent): SaveResult {
  return atomically(world, () => {
    const sheet = openSheet(world, actor, id)
    if (!sheet.ok) return sheet
    const { asked } = sheet.row.checkIn
    const merged = mergeRatings(asked, sheet.ratings, sent)
    if (!merged.ok) return { ok: false, reason: 'conflict', versions: versionsOf(sheet.ratings, merged.inConflict) }
    const savedAt = world.now()
    const all = asked.map(({ competency }) => competency)
    if (sheetVersion(asked, merged.ratings) !== sheetVersion(asked, sheet.ratings)) {
      if (sheet.side === 'lead' && !sheet.row.checkIn.leadId) saveLead(world.db, id, actor.id)
      saveSheet(world.db, { checkInId: id, side: sheet.side }, { byId: actor.id, ratings: merged.ratings, savedAt })
    }
    return { ok: true, savedAt, versions: versionsOf(merged.ratings, all) }
  })
}

export type HandInResult =
  | { ok: true }
  | Late
  | Refused<'changed'>
  | { ok: false; reason: 'unrated'; missing: string[] }

/**
 * Hands in one's side for good, as it was looked through: `seen` is its version. Refuses what is not rated (`unrated`),
 * a sheet that has changed since (`changed`) and what `saveRatings` refuses.
 */
export function handInRatings(world: World, actor: Actor, id: string, seen: number): HandInResult {
  return atomically(world, () => {
    const sheet = openSheet(world, actor, id)
    if (!sheet.ok) return sheet
    const { asked } = sheet.row.checkIn
    const missing = unrated(asked, sheet.ratings)
    if (missing.length > 0) return { ok: false, reason: 'unrated', missing }
    if (sheetVersion(asked, sheet.ratings) !== seen) return { ok: false, reason: 'changed' }
    saveHandedIn(world.db, { checkInId: id, side: sheet.side }, world.now())
    return { ok: true }
  })
}

type OpenSheet = { ok: true; row: CheckInRow; side: Side; ratings: Ratings } | Late

/** The actor's own sheet while it can be written. */
function openSheet(world: World, actor: Actor, id: string): OpenSheet {
  const found = seated(world, actor, id)
  if (!found.ok) return found
  const { row, seat, state } = found
  if (state === 'given-up') return { ok: false, reason: 'given-up' }
  if (seat === 'reader') return { ok: false, reason: 'forbidden' }
  if (seat === 'beside') return { ok: false, reason: 'taken' }
  const sheet = row[seat]
  if (sheet?.handedInAt) return { ok: false, reason: 'handed-in' }
  return { ok: true, row, side: seat, ratings: sheet?.ratings ?? {} }
}

function versionsOf(ratings: Ratings, competencies: readonly string[]): Versions {
  return Object.fromEntries(competencies.map((id) => [id, versionOf(ratingIn(ratings, id) ?? undefined)]))
}
