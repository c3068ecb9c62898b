import { and, eq, inArray, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { targets } from '~drizzle/ladder'

export type TargetRow = Pick<typeof targets.$inferSelect, 'titleId' | 'wantedBy'>

export function targetOf(db: Db, personId: string): TargetRow | null {
  const query = preparedOnce(db, 'ladder.target', (db) =>
    db
      .select({ titleId: targets.titleId, wantedBy: targets.wantedBy })
      .from(targets)
      .where(eq(targets.personId, sql.placeholder('personId')))
      .prepare(),
  )
  return query.get({ personId }) ?? null
}

/** The targets of these people; those who have chosen none are absent. */
export function targetsOf(db: Db, personIds: readonly string[]) {
  return db
    .select({ personId: targets.personId, titleId: targets.titleId })
    .from(targets)
    .where(inArray(targets.personId, [...personIds]))
    .all()
}

export function saveTarget(db: Db, target: typeof targets.$inferInsert): void {
  const { personId: _, ...set } = target
  db.insert(targets).values(target).onConflictDoUpdate({ target: targets.personId, set }).run()
}

/** Tells whether this title was the target. */
export function saveWantedBy(db: Db, personId: string, titleId: string, wantedBy: Date | null): boolean {
  const own = and(eq(targets.personId, personId), eq(targets.titleId, titleId))
  return db.update(targets).set({ wantedBy }).where(own).run().changes > 0
}
