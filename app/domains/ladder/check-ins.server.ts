import { type Actor, type Refused, subjectOf } from '~/domains/accounts/model'
import { findPerson } from '~/domains/accounts/people.server'
import { permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import { newId } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { type CheckInState, type Ratings, type Side, seenBy, stateOf } from './check-in'
import { ratesBeside, type Seat, seatOf } from './check-in-seat'
import {
  type CheckInRow,
  checkInById,
  closedCheckInsOf,
  formerSheetsOf,
  insertCheckIn,
  isLedByOther,
  notesOf,
  openCheckInOf,
  saveClosed,
  saveLead,
  stepsOf,
  swapLeadSheets,
} from './check-in-store.server'
import { placeOf } from './ladder.server'

type Unknown = Refused<'not-found' | 'forbidden'>

/**
 * Opens a check-in of someone, by themselves or whoever rates beside them, on the title they work towards, or on their
 * current one where there is no other. Where one is open already it is that one. Refuses `no-title`, people of others
 * and those who have left (`not-found`), and who does not rate (`forbidden`).
 */
export function openCheckIn(
  world: World,
  actor: Actor,
  personId: string,
): { ok: true; id: string } | Unknown | Refused<'no-title'> {
  return atomically(world, () => {
    const refusal = whyNotOpen(world, actor, personId)
    if (refusal) return { ok: false, reason: refusal }
    const open = openCheckInOf(world.db, personId)
    if (open) return { ok: true, id: open }
    const { target, current } = placeOf(world, personId)
    const title = target ?? current?.title
    if (!title) return { ok: false, reason: 'no-title' }
    const asked = title.competencies.map(({ competency, level, critical }) => ({ competency, level, critical }))
    const leadId = actor.id === personId ? null : actor.id
    const [id, openedAt] = [newId(world.now()), world.now()]
    insertCheckIn(world.db, { id, personId, leadId, titleId: title.id, asked, openedBy: actor.id, openedAt })
    return { ok: true, id }
  })
}

function whyNotOpen(world: World, actor: Actor, personId: string): 'not-found' | 'forbidden' | null {
  if (actor.id === personId) return null
  const person = findPerson(world, personId)
  const allowed = permit(actor, 'check-in', person && subjectOf(person))
  if (!allowed.ok) return allowed.reason === 'not-found' ? 'not-found' : 'forbidden'
  if (!person || person.leftAt) return 'not-found'
  const isLed = isLedByOther(world.db, personId)
  return ratesBeside(actor.role, { personRole: person.role, isLed }) ? null : 'forbidden'
}

/** A check-in and where the actor sits in it, for doors that go on from there. Refuses `not-found`. */
export function seated(world: World, actor: Actor, id: string) {
  const row = checkInById(world.db, id)
  if (!row) return { ok: false, reason: 'not-found' } as const
  const state = stateOf({ ...row.checkIn, own: row.own, lead: row.lead })
  const subject = { personId: row.person.id, teamId: row.person.teamId }
  const may = { read: permit(actor, 'read-progress', subject).ok, check: permit(actor, 'check-in', subject).ok }
  const areBothIn = state === 'to-talk' || state === 'closed'
  const isGivenUp = state === 'given-up'
  const beside = { personRole: row.person.role, isLed: row.isLed === 1 }
  const seat = seatOf({
    actor,
    personId: row.person.id,
    leadId: row.checkIn.leadId,
    areBothIn,
    isGivenUp,
    may,
    ...beside,
  })
  return seat ? ({ ok: true, row, state, seat } as const) : ({ ok: false, reason: 'not-found' } as const)
}

export interface CheckInView extends Pick<CheckInRow['checkIn'], 'id' | 'titleId' | 'asked' | 'openedAt' | 'closedAt'> {
  state: CheckInState
  seat: Seat
  /** Whose sheet is the reader's own; null for whoever only reads. */
  side: Side | null
  person: { id: string; name: string }
  leadName: string | null
  /** The reader's own sheet; `savedAt` null while nothing is kept. */
  mine: { ratings: Ratings; savedAt: Date | null; handedInAt: Date | null }
  isOwnIn: boolean
  isLeadIn: boolean
  /** Null until both have handed in. */
  sideBySide: ReturnType<typeof seenBy>['sideBySide']
  /** What leads had begun who rated before; for whoever rates now, once their own ratings are final. */
  former: ReturnType<typeof formerSheetsOf>
  /** Whether the reader asked for it and may still give it up. */
  mayGiveUp: boolean
  notes: ReturnType<typeof notesOf>
  steps: ReturnType<typeof stepsOf>
}

/**
 * A check-in as the actor may see it. Until both have handed in that is their own sheet and whether the other is done;
 * who is no side of it finds nothing (`not-found`), but whoever may take it over learns who has it.
 */
export function readCheckIn(world: World, actor: Actor, id: string): { ok: true; view: CheckInView } | Unknown {
  const found = seated(world, actor, id)
  if (!found.ok) return found
  const { row, state, seat } = found
  const side = seat === 'own' || seat === 'lead' ? seat : null
  const { asked, closedAt, titleId, openedAt } = row.checkIn
  const { mine, sideBySide } = seenBy({ asked, own: row.own, lead: row.lead, closedAt }, side ?? 'own')
  const sheet = side && row[side]
  const isTalk = sideBySide !== null
  const view: CheckInView = {
    ...{ id, titleId, asked, openedAt, closedAt, state, seat, side, sideBySide, leadName: row.leadName },
    person: { id: row.person.id, name: row.person.name },
    mine: side
      ? { ratings: mine, savedAt: sheet?.savedAt ?? null, handedInAt: sheet?.handedInAt ?? null }
      : { ratings: {}, savedAt: null, handedInAt: null },
    former: side === 'lead' && (sheet?.handedInAt || closedAt) ? formerSheetsOf(world.db, id) : [],
    mayGiveUp: row.checkIn.openedBy === actor.id && !isTalk && !closedAt,
    isOwnIn: row.own?.handedInAt != null,
    isLeadIn: row.lead?.handedInAt != null,
    notes: isTalk ? notesOf(world.db, id) : [],
    steps: isTalk ? stepsOf(world.db, id) : [],
  }
  return { ok: true, view }
}

/** The open check-in of someone. For pages that have made sure whose record it is. */
export function currentCheckIn(world: World, personId: string): string | null {
  return openCheckInOf(world.db, personId)
}

export type PastCheckIn = ReturnType<typeof closedCheckInsOf>[number]

/** Closed check-ins of someone, newest first. For pages that have made sure whose record it is. */
export function pastCheckIns(world: World, personId: string): PastCheckIn[] {
  return closedCheckInsOf(world.db, personId)
}

/**
 * Goes on in the place of whoever rates beside the person; what they had written so far stays theirs, and is there again
 * should they come back. Refuses `handed-in`: their sheet stands.
 */
export function takeOver(world: World, actor: Actor, id: string): { ok: true } | Unknown | Refused<'handed-in'> {
  return atomically(world, () => {
    const found = seated(world, actor, id)
    if (!found.ok) return found
    if (found.seat === 'lead') return { ok: true }
    if (found.seat !== 'beside') return { ok: false, reason: 'forbidden' }
    if (found.row.lead?.handedInAt) return { ok: false, reason: 'handed-in' }
    swapLeadSheets(world.db, id, actor.id)
    saveLead(world.db, id, actor.id)
    return { ok: true }
  })
}

/**
 * Ends a check-in before both have rated, by whoever asked for it; what was written stays with who wrote it, and it counts
 * as none. Given up twice it is given up once. Refuses anybody else (`forbidden`), and one that both have rated (`both-in`).
 */
export function giveUp(world: World, actor: Actor, id: string): { ok: true } | Unknown | Refused<'both-in'> {
  return atomically(world, () => {
    const found = seated(world, actor, id)
    if (!found.ok) return found
    const { row, state } = found
    if (row.checkIn.openedBy !== actor.id) return { ok: false, reason: 'forbidden' }
    if (state === 'to-talk' || state === 'closed') return { ok: false, reason: 'both-in' }
    if (state !== 'given-up') saveClosed(world.db, id, { closedAt: world.now(), closedBy: actor.id })
    return { ok: true }
  })
}
