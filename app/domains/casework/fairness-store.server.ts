import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '~/platform/database.server'
import { submissions } from '~drizzle/casework'
import { calibrations, marks, readings } from '~drizzle/marking'
import type { Levels } from './adjudication'
import type { OneReading, ReadTwice } from './fairness'

export interface ReadCount {
  caseId: string
  caseHash: string
  rubricHash: string
  /** Submissions with at least one finished reading; appeals' readings do not count. */
  read: number
  twice: number
  thrice: number
  lastAt: Date
}

/** How many submissions of each case, by each of its rubrics, were read how often; the rubric last read by comes first. */
export function countReadings(db: Db, caseId: string | null = null): ReadCount[] {
  const rows = db.all<
    Record<'caseId' | 'caseHash' | 'rubricHash', string> & Record<'read' | 'twice' | 'thrice' | 'lastAt', number>
  >(sql`
    select s.case_id as caseId, max(s.case_hash) as caseHash, s.rubric_hash as rubricHash,
      count(*) as read, sum(r.done >= 2) as twice, sum(r.done >= 3) as thrice, max(r.last_at) as lastAt
    from (
      select submission_id, count(*) as done, max(done_at) as last_at from ${readings}
      where done_at is not null and place <= 3 group by submission_id
    ) r join ${submissions} s on s.id = r.submission_id
    where ${caseId} is null or s.case_id = ${caseId}
    group by s.case_id, s.rubric_hash order by lastAt desc`)
  return rows.map((row) => ({ ...row, lastAt: new Date(row.lastAt) }))
}

/**
 * First and second readings of the submissions last read twice by a rubric. Left out as long as somebody has still to read
 * them, who must not find here what the others gave.
 */
export function readTwice(db: Db, rubricHash: string, most: number): ReadTwice[] {
  const [one, other] = [alias(marks, 'one'), alias(marks, 'other')]
  const [first, second] = [alias(readings, 'first'), alias(readings, 'second')]
  const columns = (mark: typeof one | typeof other) => ({
    markerId: mark.markerId,
    body: mark.body,
    passed: mark.passed,
    at: mark.at,
  })
  return db
    .select({ submissionId: first.submissionId, first: columns(one), second: columns(other) })
    .from(other)
    .innerJoin(second, sql`${second.id} = ${other.readingId} and ${second.place} = 2`)
    .innerJoin(first, sql`${first.submissionId} = ${other.submissionId} and ${first.place} = 1`)
    .innerJoin(one, sql`${one.submissionId} = ${other.submissionId} and ${one.readingId} = ${first.id}`)
    .where(
      sql`${other.rubricHash} = ${rubricHash} and not exists (
        select 1 from reading still where still.submission_id = ${other.submissionId}
          and still.done_at is null and still.place <= 3)`,
    )
    .orderBy(sql`${other.at} desc, ${other.id} desc`)
    .limit(most)
    .all()
    .map((row) => ({ ...row, first: readingOf(row.first), second: readingOf(row.second) }))
}

type MarkRead = Pick<typeof marks.$inferSelect, 'markerId' | 'body' | 'passed' | 'at'>

function readingOf({ body, ...mark }: MarkRead): OneReading {
  const levels = Object.fromEntries(Object.entries(body).map(([id, { level }]) => [id, level]))
  return { ...mark, levels }
}

export interface SampleLevels {
  markerId: string
  sample: string
  levels: Levels
}

/** Everyone's newest levels for each sample of a rubric. */
export function newestCalibrations(db: Db, rubricHash: string): SampleLevels[] {
  return db
    .select({ markerId: calibrations.markerId, sample: calibrations.sample, levels: calibrations.levels })
    .from(calibrations)
    .where(
      sql`${calibrations.id} in (select max(id) from ${calibrations} where rubric_hash = ${rubricHash} group by marker_id, sample)`,
    )
    .all()
}
