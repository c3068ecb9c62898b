import { and, desc, eq, isNotNull, isNull, like, type SQL, sql } from 'drizzle-orm'
import { type AnySQLiteColumn, alias } from 'drizzle-orm/sqlite-core'
import { type Db, preparedOnce } from '~/platform/database.server'
import { people } from '~drizzle/accounts'
import { checkInNotes, checkInRatings, checkInSteps, checkIns } from '~drizzle/ladder'
import type { Ratings, Side } from './check-in'

const lead = alias(people, 'lead')
const [ownSheet, leadSheet] = [alias(checkInRatings, 'own_sheet'), alias(checkInRatings, 'lead_sheet')]
const own = { ratings: ownSheet.ratings, savedAt: ownSheet.savedAt, handedInAt: ownSheet.handedInAt }
const beside = { ratings: leadSheet.ratings, savedAt: leadSheet.savedAt, handedInAt: leadSheet.handedInAt }

/** Whether somebody else leads the team of the query's `person`. */
export const isLed = sql<number>`exists (select 1 from team_lead join person as other on other.id = team_lead.person_id
  where team_lead.team_id = person.team_id and other.id <> person.id and other.role = 'lead' and other.left_at is null)`

/** One with whom it is about, who rates beside them and both sheets. */
export function checkInById(db: Db, id: string) {
  const query = preparedOnce(db, 'ladder.checkIn', (db) =>
    db
      .select({
        checkIn: checkIns,
        person: { id: people.id, name: people.name, role: people.role, teamId: people.teamId, leftAt: people.leftAt },
        leadName: lead.name,
        isLed,
        own,
        lead: beside,
      })
      .from(checkIns)
      .innerJoin(people, eq(people.id, checkIns.personId))
      .leftJoin(lead, eq(lead.id, checkIns.leadId))
      .leftJoin(ownSheet, and(eq(ownSheet.checkInId, checkIns.id), eq(ownSheet.side, 'own')))
      .leftJoin(leadSheet, and(eq(leadSheet.checkInId, checkIns.id), eq(leadSheet.side, 'lead')))
      .where(eq(checkIns.id, sql.placeholder('id')))
      .prepare(),
  )
  return query.get({ id })
}
export type CheckInRow = NonNullable<ReturnType<typeof checkInById>>

export function openCheckInOf(db: Db, personId: string): string | null {
  const query = preparedOnce(db, 'ladder.openCheckIn', (db) =>
    db
      .select({ id: checkIns.id })
      .from(checkIns)
      .where(and(eq(checkIns.personId, sql.placeholder('personId')), isNull(checkIns.closedAt)))
      .prepare(),
  )
  return query.get({ personId })?.id ?? null
}

/** Whether both sides of a query's check-in had handed in; one that ended without was given up. */
export const isRatedByBoth = (
  id: SQL | AnySQLiteColumn,
) => sql<number>`2 = (select count(*) from check_in_rating as handed
  where handed.check_in_id = ${id} and handed.side in ('own', 'lead') and handed.handed_in_at is not null)`

/** Newest first. */
export function closedCheckInsOf(db: Db, personId: string) {
  const isGivenUp = sql`not ${isRatedByBoth(checkIns.id)}`.mapWith(Boolean)
  return db
    .select({ id: checkIns.id, titleId: checkIns.titleId, closedAt: checkIns.closedAt, leadName: lead.name, isGivenUp })
    .from(checkIns)
    .leftJoin(lead, eq(lead.id, checkIns.leadId))
    .where(and(eq(checkIns.personId, personId), isNotNull(checkIns.closedAt)))
    .orderBy(desc(checkIns.closedAt))
    .all()
}

/** Whether somebody else leads this person's team. */
export function isLedByOther(db: Db, personId: string): boolean {
  return db.select({ isLed }).from(people).where(eq(people.id, personId)).get()?.isLed === 1
}

export function insertCheckIn(db: Db, checkIn: typeof checkIns.$inferInsert): void {
  db.insert(checkIns).values(checkIn).run()
}

export function saveLead(db: Db, id: string, leadId: string): void {
  db.update(checkIns).set({ leadId }).where(eq(checkIns.id, id)).run()
}

export function saveClosed(db: Db, id: string, closed: { closedAt: Date; closedBy: string }): void {
  db.update(checkIns).set(closed).where(eq(checkIns.id, id)).run()
}

type SheetRow = typeof checkInRatings.$inferSelect

interface SheetKey {
  checkInId: string
  side: Side
}

export function saveSheet(db: Db, key: SheetKey, sheet: { byId: string; ratings: Ratings; savedAt: Date }): void {
  const target = [checkInRatings.checkInId, checkInRatings.side]
  db.insert(checkInRatings)
    .values({ ...key, ...sheet })
    .onConflictDoUpdate({ target, set: sheet })
    .run()
}

export function saveHandedIn(db: Db, { checkInId, side }: SheetKey, handedInAt: Date): void {
  const here = and(eq(checkInRatings.checkInId, checkInId), eq(checkInRatings.side, side))
  db.update(checkInRatings).set({ handedInAt }).where(here).run()
}

const sideOf = (personId: string) => `lead:${personId}` as const

/** Puts what somebody had begun who rates no longer under their own name, and what `personId` had begun back in its place. */
export function swapLeadSheets(db: Db, checkInId: string, personId: string): void {
  const move = (from: SheetRow['side'], to: SheetRow['side'] | SQL<SheetRow['side']>) =>
    db
      .update(checkInRatings)
      .set({ side: to })
      .where(and(eq(checkInRatings.checkInId, checkInId), eq(checkInRatings.side, from)))
      .run()
  move('lead', sql`'lead:' || ${checkInRatings.byId}`)
  move(sideOf(personId), 'lead')
}

/** What others had begun who rated before, newest first. */
export function formerSheetsOf(db: Db, checkInId: string) {
  const { ratings, savedAt, side } = checkInRatings
  return db
    .select({ byName: people.name, ratings, savedAt })
    .from(checkInRatings)
    .innerJoin(people, eq(people.id, checkInRatings.byId))
    .where(and(eq(checkInRatings.checkInId, checkInId), like(side, 'lead:%')))
    .orderBy(desc(savedAt))
    .all()
}

/** Oldest first. */
export function notesOf(db: Db, checkInId: string) {
  return db
    .select({ id: checkInNotes.id, words: checkInNotes.words, byName: people.name, at: checkInNotes.at })
    .from(checkInNotes)
    .innerJoin(people, eq(people.id, checkInNotes.byId))
    .where(eq(checkInNotes.checkInId, checkInId))
    .orderBy(checkInNotes.id)
    .all()
}

/** Those with a day first, in its order. */
export function stepsOf(db: Db, checkInId: string) {
  const { id, words, side, dueAt, doneAt } = checkInSteps
  return db
    .select({ id, words, side, dueAt, doneAt })
    .from(checkInSteps)
    .where(eq(checkInSteps.checkInId, checkInId))
    .orderBy(sql`${dueAt} is null`, dueAt, id)
    .all()
}

/** A note or step that says the same as one that is there is that one, sent twice. */
export function hasNote(db: Db, { checkInId, byId, words }: Omit<typeof checkInNotes.$inferInsert, 'at'>): boolean {
  const same = and(eq(checkInNotes.checkInId, checkInId), eq(checkInNotes.byId, byId), eq(checkInNotes.words, words))
  return db.select({ id: checkInNotes.id }).from(checkInNotes).where(same).get() !== undefined
}

export function insertNote(db: Db, note: typeof checkInNotes.$inferInsert): void {
  db.insert(checkInNotes).values(note).run()
}

export function insertStep(db: Db, step: typeof checkInSteps.$inferInsert): void {
  db.insert(checkInSteps).values(step).run()
}

export function saveTick(db: Db, id: number, tick: { doneAt: Date | null; doneBy: string | null }): void {
  db.update(checkInSteps).set(tick).where(eq(checkInSteps.id, id)).run()
}
