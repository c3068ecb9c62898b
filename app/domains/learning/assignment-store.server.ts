import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { people } from '~drizzle/accounts'
import { assignees, assignments } from '~drizzle/learning'
import type { Assignment, Work } from './assignment-model'
import type { Holding } from './reassignment'

const given = sql.placeholder

export function insertAssignment(db: Db, assignment: Assignment): void {
  db.insert(assignments).values(assignment).run()
}

/** However many people: one statement. */
export function insertAssignees(db: Db, assignmentId: string, personIds: readonly string[]): void {
  const { assignmentId: assignment, personId: person } = assignees
  db.run(
    sql`insert into ${assignees} (${sql.identifier(assignment.name)}, ${sql.identifier(person.name)})
        select ${assignmentId}, value from json_each(${JSON.stringify(personIds)})`,
  )
}

/** The assignments of this work that these people have and that were not withdrawn. */
export function holdingsOf(db: Db, { kind, contentId }: Work, personIds: readonly string[]): Holding[] {
  const among = sql`${assignees.personId} in (select value from json_each(${JSON.stringify(personIds)}))`
  const { assignmentId, personId } = assignees
  const { dueAt, note, createdAt } = assignments
  return db
    .select({ assignmentId, personId, dueAt, note, createdAt })
    .from(assignees)
    .innerJoin(assignments, eq(assignments.id, assignmentId))
    .where(
      and(among, eq(assignments.kind, kind), eq(assignments.contentId, contentId), isNull(assignments.withdrawnAt)),
    )
    .all()
}

/** Takes people out of assignments; one that nobody has any longer is withdrawn. */
export function removeHoldings(db: Db, holdings: readonly Holding[], at: Date, by: string): void {
  const pairs = sql`(select json_extract(value, '$[0]'), json_extract(value, '$[1]')
    from json_each(${JSON.stringify(holdings.map(({ assignmentId, personId }) => [assignmentId, personId]))}))`
  db.delete(assignees).where(sql`(${assignees.assignmentId}, ${assignees.personId}) in ${pairs}`).run()
  const touched = [...new Set(holdings.map(({ assignmentId }) => assignmentId))]
  const isEmpty = sql`not exists (select 1 from ${assignees} where ${assignees.assignmentId} = ${assignments.id})`
  db.update(assignments)
    .set({ withdrawnAt: at, withdrawnBy: by })
    .where(and(inArray(assignments.id, touched), isNull(assignments.withdrawnAt), isEmpty))
    .run()
}

export function assignmentById(db: Db, id: string): Assignment | null {
  return db.select().from(assignments).where(eq(assignments.id, id)).get() ?? null
}

export function setWithdrawn(db: Db, id: string, at: Date, by: string): void {
  db.update(assignments)
    .set({ withdrawnAt: at, withdrawnBy: by })
    .where(and(eq(assignments.id, id), isNull(assignments.withdrawnAt)))
    .run()
}

/** What someone has been assigned and was not withdrawn, the first due first; `assignedBy` is a name. */
export function assignmentsOf(db: Db, personId: string): Omit<Assignment, 'withdrawnAt' | 'withdrawnBy'>[] {
  const query = preparedOnce(db, 'learning.assignmentsOf', (db) =>
    db
      .select({
        id: assignments.id,
        kind: assignments.kind,
        contentId: assignments.contentId,
        note: assignments.note,
        dueAt: assignments.dueAt,
        assignedBy: people.name,
        createdAt: assignments.createdAt,
      })
      .from(assignees)
      .innerJoin(assignments, eq(assignments.id, assignees.assignmentId))
      .innerJoin(people, eq(people.id, assignments.assignedBy))
      .where(and(eq(assignees.personId, given('personId')), isNull(assignments.withdrawnAt)))
      .orderBy(asc(assignments.dueAt), asc(assignments.id))
      .prepare(),
  )
  return query.all({ personId })
}
