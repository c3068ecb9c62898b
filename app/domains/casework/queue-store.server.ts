import { and, asc, count, desc, eq, isNotNull, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { submissions } from '~drizzle/casework'
import type { QueueQuery, QueueState } from './model'

const isMarked = sql`exists (select 1 from mark where mark.submission_id = submission.id)`

const conditions: Record<QueueState, SQL | undefined> = {
  waiting: and(isNotNull(submissions.handedInAt), isNull(submissions.releasedAt), sql`not ${isMarked}`),
  marked: and(isNotNull(submissions.handedInAt), isNull(submissions.releasedAt), isMarked),
  released: isNotNull(submissions.releasedAt),
}

const columns = {
  submissionId: submissions.id,
  caseId: submissions.caseId,
  caseHash: submissions.caseHash,
  personId: submissions.personId,
  round: submissions.round,
  handedInAt: submissions.handedInAt,
  releasedAt: submissions.releasedAt,
  begunBy: sql<
    string | null
  >`(select marker_id from mark_draft where mark_draft.submission_id = submission.id order by saved_at desc limit 1)`,
}

/** One page of what was handed in, the longest waiting first (the latest released first), and how many on all pages. */
export function pageOfQueue(db: Db, query: QueueQuery, perPage: number) {
  const wanted = and(conditions[query.state], query.case ? eq(submissions.caseId, query.case) : undefined)
  const age = query.state === 'released' ? desc(submissions.releasedAt) : asc(submissions.handedInAt)
  const rows = db
    .select(columns)
    .from(submissions)
    .where(wanted)
    .orderBy(age, asc(submissions.id))
    .limit(perPage)
    .offset((query.page - 1) * perPage)
    .all()
  return { rows, total: db.select({ total: count() }).from(submissions).where(wanted).get()?.total ?? 0 }
}

/** The cases that anything was handed in for, each with one of its pins. */
export function casesInQueue(db: Db): Array<{ caseId: string; caseHash: string }> {
  return db
    .select({ caseId: submissions.caseId, caseHash: sql<string>`max(${submissions.caseHash})` })
    .from(submissions)
    .where(isNotNull(submissions.handedInAt))
    .groupBy(submissions.caseId)
    .all()
}

/** Handed in and without a complete mark, the longest waiting first. */
export function longestWaiting(db: Db, limit: number) {
  return preparedOnce(db, 'casework: longest waiting', (db) =>
    db
      .select(columns)
      .from(submissions)
      .where(conditions.waiting)
      .orderBy(asc(submissions.handedInAt), asc(submissions.id))
      .limit(sql.placeholder('limit'))
      .prepare(),
  ).all({ limit })
}

/** How many wait, with or without a case. */
export function countInState(db: Db, state: QueueState, caseId: string | null = null): number {
  const wanted = and(conditions[state], caseId ? eq(submissions.caseId, caseId) : undefined)
  return db.select({ total: count() }).from(submissions).where(wanted).get()?.total ?? 0
}

/** The longest waiting that is not this person's own work, other than the one named. */
export function nextWaiting(db: Db, markerId: string, besides: string): string | null {
  const wanted = and(conditions.waiting, ne(submissions.personId, markerId), ne(submissions.id, besides))
  const first = db
    .select({ id: submissions.id })
    .from(submissions)
    .where(wanted)
    .orderBy(asc(submissions.handedInAt), asc(submissions.id))
    .limit(1)
    .get()
  return first?.id ?? null
}
