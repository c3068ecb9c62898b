import { and, count, desc, eq, gte, inArray, max, notInArray, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { drafts } from '~drizzle/casework'

export type DraftRow = typeof drafts.$inferSelect

/** The version of each task that stands. */
export function standingDrafts(db: Db, submissionId: string): DraftRow[] {
  return preparedOnce(db, 'casework: standing drafts', (db) => {
    const newest = db
      .select({ id: max(drafts.id) })
      .from(drafts)
      .where(eq(drafts.submissionId, sql.placeholder('submissionId')))
      .groupBy(drafts.taskId)
    return db.select().from(drafts).where(inArray(drafts.id, newest)).prepare()
  }).all({ submissionId })
}

/** The versions that stood just before these ones, in one query. */
export function previousDrafts(db: Db, submissionId: string, standing: readonly DraftRow[]): DraftRow[] {
  if (standing.length === 0) return []
  const before = db
    .select({ id: max(drafts.id) })
    .from(drafts)
    .where(
      and(
        eq(drafts.submissionId, submissionId),
        notInArray(
          drafts.id,
          standing.map(({ id }) => id),
        ),
      ),
    )
    .groupBy(drafts.taskId)
  return db.select().from(drafts).where(inArray(drafts.id, before)).all()
}

/** What this client has saved from a number on, of any task. */
export function draftsOfClient(db: Db, submissionId: string, clientId: string, from: number): DraftRow[] {
  return preparedOnce(db, 'casework: drafts of client', (db) =>
    db
      .select()
      .from(drafts)
      .where(
        and(
          eq(drafts.submissionId, sql.placeholder('submissionId')),
          eq(drafts.clientId, sql.placeholder('clientId')),
          gte(drafts.sequence, sql.placeholder('from')),
        ),
      )
      .prepare(),
  ).all({ submissionId, clientId, from })
}

/** Appends versions; the rows as kept, in the order given. */
export function insertDrafts(db: Db, rows: Array<Omit<DraftRow, 'id'>>): DraftRow[] {
  return rows.length === 0 ? [] : db.insert(drafts).values(rows).returning().all()
}

/** A version by its number; null when the submission has none of it. */
export function draftById(db: Db, submissionId: string, id: number): DraftRow | null {
  return (
    db
      .select()
      .from(drafts)
      .where(and(eq(drafts.submissionId, submissionId), eq(drafts.id, id)))
      .get() ?? null
  )
}

/** One page of a task's versions, newest first, and how many there are on all pages. */
export function versionsOf(
  db: Db,
  submissionId: string,
  taskId: string,
  page: number,
  perPage: number,
): { rows: DraftRow[]; total: number } {
  const wanted = and(eq(drafts.submissionId, submissionId), eq(drafts.taskId, taskId))
  const rows = db
    .select()
    .from(drafts)
    .where(wanted)
    .orderBy(desc(drafts.id))
    .limit(perPage)
    .offset((page - 1) * perPage)
    .all()
  return { rows, total: db.select({ total: count() }).from(drafts).where(wanted).get()?.total ?? 0 }
}

/** How many versions each task has. */
export function versionCounts(db: Db, submissionId: string): Map<string, number> {
  const rows = db
    .select({ taskId: drafts.taskId, versions: count() })
    .from(drafts)
    .where(eq(drafts.submissionId, submissionId))
    .groupBy(drafts.taskId)
    .all()
  return new Map(rows.map(({ taskId, versions }) => [taskId, versions]))
}
