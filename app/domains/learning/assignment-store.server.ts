import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { people } from '~drizzle/accounts'
import { assignees, assignments } from '~drizzle/learning'
import type { Assignment, Work } from './assignment-model'

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

/** Those of these people who have been assigned this work already, in an assignment that was not withdrawn. */
export function holdersOf(db: Db, { kind, contentId }: Work, personIds: readonly string[]): Set<string> {
  const among = sql`${assignees.personId} in (select value from json_each(${JSON.stringify(personIds)}))`
  const rows = db
    .selectDistinct({ id: assignees.personId })
    .from(assignees)
    .innerJoin(assignments, eq(assignments.id, assignees.assignmentId))
    .where(
      and(among, eq(assignments.kind, kind), eq(assignments.contentId, contentId), isNull(assignments.withdrawnAt)),
    )
    .all()
  return new Set(rows.map(({ id }) => id))
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
