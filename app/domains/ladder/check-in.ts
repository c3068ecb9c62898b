import { monthsAfter } from './age'
import type { Requirement } from './model'

/** Months between one check-in and the next that is proposed. */
const quarter = 3

export type Side = 'own' | 'lead'

export interface Rating {
  /** 0 (not yet) to 5; null: cannot tell; absent: not rated yet, there are only words. */
  level?: number | null
  words: string
}

/** Competency → rating. */
export type Ratings = Readonly<Record<string, Rating>>

/** What one side has written down so far; final once it is handed in. */
export interface Sheet {
  ratings: Ratings
  handedInAt: Date | null
}

export interface CheckIn {
  /** What the title asked when it was opened, in its order. */
  asked: readonly Requirement[]
  own: Sheet | null
  lead: Sheet | null
  closedAt: Date | null
}

/** to-rate: neither has handed in · own, lead: that side is still to · to-talk: both have · closed · given-up: ended before both had. */
export type CheckInState = 'to-rate' | 'own' | 'lead' | 'to-talk' | 'closed' | 'given-up'

export function stateOf({ own, lead, closedAt }: CheckIn): CheckInState {
  const [isOwnIn, isLeadIn] = [isHandedIn(own), isHandedIn(lead)]
  if (closedAt) return isOwnIn && isLeadIn ? 'closed' : 'given-up'
  if (isOwnIn && isLeadIn) return 'to-talk'
  return isOwnIn ? 'lead' : isLeadIn ? 'own' : 'to-rate'
}

export interface ComparedRating extends Requirement {
  own: Rating | null
  lead: Rating | null
  /** The lead's level less one's own: below 0, the lead sees less. Null where one of the two cannot tell. */
  difference: number | null
}

/** What one side may see: their own sheet, whether the other has handed in, and both only once both have. */
export interface Seen {
  mine: Ratings
  isOtherIn: boolean
  /** Null until both have handed in. */
  sideBySide: ComparedRating[] | null
}

/** Blind: until both have handed in, nothing that a side sees depends on what the other has written. */
export function seenBy(checkIn: CheckIn, side: Side): Seen {
  const other = side === 'own' ? checkIn.lead : checkIn.own
  const areBothIn = isHandedIn(checkIn.own) && isHandedIn(checkIn.lead)
  return {
    mine: checkIn[side]?.ratings ?? {},
    isOtherIn: isHandedIn(other),
    sideBySide: areBothIn ? compareRatings(checkIn) : null,
  }
}

/**
 * Both ratings of each competency: first where they differ, the furthest apart before the rest and critical competencies
 * before others; then where one of the two cannot tell; then where they agree, in the title's order.
 */
export function compareRatings({ asked, own, lead }: Pick<CheckIn, 'asked' | 'own' | 'lead'>): ComparedRating[] {
  const compared = asked.map((requirement): ComparedRating => {
    const [mine, theirs] = [ratingOf(own, requirement), ratingOf(lead, requirement)]
    return { ...requirement, own: mine, lead: theirs, difference: differenceOf(mine, theirs) }
  })
  return compared.sort((one, other) => weightOf(other) - weightOf(one))
}

function differenceOf(own: Rating | null, lead: Rating | null): number | null {
  const [mine, theirs] = [own?.level ?? null, lead?.level ?? null]
  return mine === null || theirs === null ? null : theirs - mine
}

/** Sorting is stable, so that alike ones keep the title's order. */
function weightOf({ difference, critical, own, lead }: ComparedRating): number {
  if (difference === 0) return 0
  const isUntoldByBoth = (own?.level ?? null) === null && (lead?.level ?? null) === null
  if (difference === null) return isUntoldByBoth ? 0.25 : 0.5
  return Math.abs(difference) + (critical ? 0.5 : 0)
}

/** Competencies still to be rated before a sheet can be handed in; saying that one cannot tell is a rating. */
export function unrated(asked: readonly Requirement[], ratings: Ratings): string[] {
  return asked.map(({ competency }) => competency).filter((id) => ratingIn(ratings, id)?.level === undefined)
}

/** Whether to propose one: a quarter after the last was closed, or after they began here where there was none. */
export function isCheckInDue(lastClosedAt: Date | null, since: Date, now: Date): boolean {
  return monthsAfter(lastClosedAt ?? since, quarter) <= now
}

function isHandedIn(sheet: Sheet | null): boolean {
  return sheet?.handedInAt != null
}

function ratingOf(sheet: Sheet | null, { competency }: Requirement): Rating | null {
  return sheet ? ratingIn(sheet.ratings, competency) : null
}

export function ratingIn(ratings: Ratings, competency: string): Rating | null {
  return Object.hasOwn(ratings, competency) ? (ratings[competency] ?? null) : null
}
