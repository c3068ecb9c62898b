import { and, countDistinct, desc, eq, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { submissions } from '~drizzle/casework'
import { calibrations } from '~drizzle/marking'

export type CalibrationRow = typeof calibrations.$inferSelect

/** A marker's calibrations on a rubric, latest first. */
export function calibrationsOf(db: Db, markerId: string, rubricHash: string): CalibrationRow[] {
  return db
    .select()
    .from(calibrations)
    .where(and(eq(calibrations.markerId, markerId), eq(calibrations.rubricHash, rubricHash)))
    .orderBy(desc(calibrations.id))
    .all()
}

/** How many samples of a rubric a marker has calibrated on. */
export function samplesCalibrated(db: Db, markerId: string, rubricHash: string): number {
  const row = preparedOnce(db, 'casework: samples calibrated', (db) =>
    db
      .select({ samples: countDistinct(calibrations.sample) })
      .from(calibrations)
      .where(
        and(
          eq(calibrations.markerId, sql.placeholder('markerId')),
          eq(calibrations.rubricHash, sql.placeholder('rubricHash')),
        ),
      )
      .prepare(),
  ).get({ markerId, rubricHash })
  return row?.samples ?? 0
}

export function insertCalibration(db: Db, row: typeof calibrations.$inferInsert): void {
  db.insert(calibrations).values(row).run()
}

/** The case, as pinned, of some work that goes by this rubric; null when none does. */
export function caseHashWithRubric(db: Db, rubricHash: string): string | null {
  const row = db
    .select({ caseHash: submissions.caseHash })
    .from(submissions)
    .where(eq(submissions.rubricHash, rubricHash))
    .limit(1)
    .get()
  return row?.caseHash ?? null
}
