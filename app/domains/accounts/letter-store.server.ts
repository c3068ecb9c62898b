import { and, count, desc, eq, gt, inArray, isNull, lt, type SQL } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { letters, people, teams } from '~drizzle/accounts'
import type { LetterKind } from './letter-rule'

export type Letter = typeof letters.$inferSelect

const isOpen = (now: Date): SQL | undefined => and(isNull(letters.usedAt), gt(letters.expiresAt, now))

export function insertLetter(db: Db, letter: typeof letters.$inferInsert): void {
  db.insert(letters).values(letter).run()
}

/** Unused and unexpired. */
export function openLetter(db: Db, id: string, kinds: readonly LetterKind[], now: Date): Letter | undefined {
  const wanted = and(eq(letters.id, id), inArray(letters.kind, [...kinds]), isOpen(now))
  return db.select().from(letters).where(wanted).get()
}

/** Uses it up; false when somebody was faster. */
export function spendLetter(db: Db, id: string, now: Date): boolean {
  const wanted = and(eq(letters.id, id), isOpen(now))
  return db.update(letters).set({ usedAt: now }).where(wanted).run().changes === 1
}

/** How many of a kind lie open for an address. */
export function countOpenLetters(db: Db, email: string, kind: LetterKind, now: Date): number {
  const wanted = and(eq(letters.email, email), eq(letters.kind, kind), isOpen(now))
  return db.select({ open: count() }).from(letters).where(wanted).get()?.open ?? 0
}

/** Open letters to an address no longer work. */
export function voidLettersTo(db: Db, email: string, kind: LetterKind, now: Date): void {
  db.update(letters)
    .set({ usedAt: now })
    .where(and(eq(letters.email, email), eq(letters.kind, kind), isOpen(now)))
    .run()
}

/** Open letters about someone no longer work; all kinds, unless one is named. */
export function voidLettersOf(db: Db, personId: string, now: Date, kind?: LetterKind): void {
  const ofKind = kind ? eq(letters.kind, kind) : undefined
  db.update(letters)
    .set({ usedAt: now })
    .where(and(eq(letters.personId, personId), ofKind, isOpen(now)))
    .run()
}

/** An open letter no longer works; the address it went to, or null when it was not open. */
export function voidLetter(db: Db, id: string, kind: LetterKind, now: Date): string | null {
  const wanted = and(eq(letters.id, id), eq(letters.kind, kind), isOpen(now))
  return db.update(letters).set({ usedAt: now }).where(wanted).returning({ email: letters.email }).get()?.email ?? null
}

/** Invitations that wait for an answer, newest first. */
export function openInvitations(db: Db, now: Date, most: number) {
  return db
    .select({ letter: letters, teamName: teams.name, sentByName: people.name })
    .from(letters)
    .leftJoin(teams, eq(teams.id, letters.teamId))
    .leftJoin(people, eq(people.id, letters.sentBy))
    .where(and(eq(letters.kind, 'invitation'), isOpen(now)))
    .orderBy(desc(letters.createdAt))
    .limit(most)
    .all()
}

export function deleteLettersBefore(db: Db, before: Date): void {
  db.delete(letters).where(lt(letters.expiresAt, before)).run()
}
