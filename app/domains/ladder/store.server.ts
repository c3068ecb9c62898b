import { desc, eq, inArray, max, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { people } from '~drizzle/accounts'
import { endorsements, positions } from '~drizzle/ladder'

const personId = sql.placeholder('personId')

export interface PositionRow {
  titleId: string
  since: Date
}

export function newestPosition(db: Db, id: string): PositionRow | null {
  const query = preparedOnce(db, 'ladder.newestPosition', (db) =>
    db
      .select({ titleId: positions.titleId, since: positions.since })
      .from(positions)
      .where(eq(positions.personId, personId))
      .orderBy(desc(positions.id))
      .limit(1)
      .prepare(),
  )
  return query.get({ personId: id }) ?? null
}

/** The newest position of each of these people; those who have none are absent. */
export function newestPositions(db: Db, personIds: readonly string[]) {
  const newest = db
    .select({ id: max(positions.id) })
    .from(positions)
    .where(inArray(positions.personId, [...personIds]))
    .groupBy(positions.personId)
  return db
    .select({ personId: positions.personId, titleId: positions.titleId, since: positions.since })
    .from(positions)
    .where(inArray(positions.id, newest))
    .all()
}

export function insertPosition(db: Db, position: typeof positions.$inferInsert): void {
  db.insert(positions).values(position).run()
}

/** Oldest first; there may be hundreds, so only what evidence is made of. */
export function endorsementsFor(db: Db, id: string) {
  const { competencyId, level, behaviourHash, occasion, seenAt, at, byId } = endorsements
  const query = preparedOnce(db, 'ladder.endorsements', (db) =>
    db
      .select({
        id: endorsements.id,
        competencyId,
        level,
        behaviourHash,
        occasion,
        seenAt,
        at,
        byId,
        byName: people.name,
      })
      .from(endorsements)
      .innerJoin(people, eq(people.id, byId))
      .where(eq(endorsements.personId, personId))
      .orderBy(seenAt, endorsements.id)
      .prepare(),
  )
  return query.all({ personId: id })
}

export function endorsementByClient(db: Db, clientId: string) {
  const { id, personId, byId } = endorsements
  return db.select({ id, personId, byId }).from(endorsements).where(eq(endorsements.clientId, clientId)).get()
}

export function insertEndorsement(db: Db, endorsement: typeof endorsements.$inferInsert): void {
  db.insert(endorsements).values(endorsement).run()
}
