import { and, desc, eq, gt, lte, ne, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { people, sessions, teamLeads } from '~drizzle/accounts'
import { personColumns } from './people-store.server'

/** A session with whom it belongs to and what they lead: all that a request needs to know, in one query. */
export function sessionWithPerson(db: Db, id: string) {
  return preparedOnce(db, 'accounts: session with person', makeSessionWithPerson).get({ id })
}

function makeSessionWithPerson(db: Db) {
  const { id: personId, ...told } = personColumns
  return db
    .select({
      publicId: sessions.publicId,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
      userAgent: sessions.userAgent,
      personId,
      ...told,
      leads: sql<string>`(select json_group_array(${teamLeads.teamId}) from ${teamLeads} where ${teamLeads.personId} = ${people.id})`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare()
}

export function insertSession(db: Db, session: typeof sessions.$inferInsert): void {
  db.insert(sessions).values(session).run()
}

export function extendSession(db: Db, id: string, expiresAt: Date): void {
  db.update(sessions).set({ expiresAt }).where(eq(sessions.id, id)).run()
}

export function deleteSession(db: Db, id: string): void {
  db.delete(sessions).where(eq(sessions.id, id)).run()
}

/** How many were there: 1, or 0 when the person has no such session. */
export function deleteSessionByPublicId(db: Db, personId: string, publicId: string): number {
  const mine = and(eq(sessions.personId, personId), eq(sessions.publicId, publicId))
  return db.delete(sessions).where(mine).run().changes
}

export function deleteSessionsOf(db: Db, personId: string, exceptPublicId?: string): number {
  const others = exceptPublicId === undefined ? undefined : ne(sessions.publicId, exceptPublicId)
  return db
    .delete(sessions)
    .where(and(eq(sessions.personId, personId), others))
    .run().changes
}

export function deleteExpiredSessions(db: Db, now: Date): number {
  return db.delete(sessions).where(lte(sessions.expiresAt, now)).run().changes
}

/** Newest first. */
export function sessionsOf(db: Db, personId: string, now: Date) {
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt))
    .all()
}
