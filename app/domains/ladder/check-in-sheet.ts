import { type Rating, type Ratings, ratingIn } from './check-in'
import type { Requirement } from './model'

/** Letters of what is said beside a rating, of a note and of a next step. */
export const wordsLimit = 1000

/** A rating as a form sends it, with the version that it was written over. */
export interface SentRating extends Rating {
  replaces: number
}

/** Competency → what was sent of it; a form may send only what changed. */
export type Sent = ReadonlyMap<string, SentRating>

export type Merged = { ok: true; ratings: Ratings } | { ok: false; inConflict: string[] }

/**
 * The sheet with what a form sends of it. What the form shows unchanged is left as it stands, so that two tabs may each
 * rate other competencies; where both have rated the same one otherwise nothing is taken. What was not asked is ignored.
 */
export function mergeRatings(asked: readonly Requirement[], standing: Ratings, sent: Sent): Merged {
  const merged: Record<string, Rating> = {}
  const inConflict: string[] = []
  for (const { competency } of asked) {
    const [before, now] = [ratingIn(standing, competency), sent.get(competency)]
    const stands = before ? versionOf(before) : versionOf(empty)
    const isChanged = now !== undefined && versionOf(now) !== now.replaces && versionOf(now) !== stands
    if (isChanged && now.replaces !== stands) inConflict.push(competency)
    const rating = isChanged ? ratingOf(now) : before
    if (rating && versionOf(rating) !== versionOf(empty)) merged[competency] = rating
  }
  return inConflict.length > 0 ? { ok: false, inConflict } : { ok: true, ratings: merged }
}

const empty: Rating = { words: '' }

function ratingOf({ level, words }: Rating): Rating {
  return level === undefined ? { words } : { level, words }
}

/** Tells by a number of 32 bits whether a rating is another than before (FNV-1a). */
export function versionOf({ level, words }: Rating = empty): number {
  return numberOf(`${level === undefined ? '' : level} ${words}`)
}

/** The same for a whole sheet: what was looked through is what is handed in. */
export function sheetVersion(asked: readonly Requirement[], ratings: Ratings): number {
  return numberOf(asked.map(({ competency }) => versionOf(ratingIn(ratings, competency) ?? empty)).join(' '))
}

function numberOf(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  }
  return hash >>> 0
}
