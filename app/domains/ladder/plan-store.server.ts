import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { planVersions } from '~drizzle/ladder'

export interface PlanVersionRow {
  id: number
  body: unknown
  at: Date
}

/** What someone changed in their plan for a title, the newest first. */
export function planVersionsOf(db: Db, personId: string, titleId: string, most: number): PlanVersionRow[] {
  return db
    .select({ id: planVersions.id, body: planVersions.body, at: planVersions.at })
    .from(planVersions)
    .where(and(eq(planVersions.personId, personId), eq(planVersions.titleId, titleId)))
    .orderBy(desc(planVersions.id))
    .limit(most)
    .all()
}

export function planVersion(db: Db, personId: string, titleId: string, id: number): PlanVersionRow | null {
  const own = and(eq(planVersions.personId, personId), eq(planVersions.titleId, titleId), eq(planVersions.id, id))
  const row = db
    .select({ id: planVersions.id, body: planVersions.body, at: planVersions.at })
    .from(planVersions)
    .where(own)
    .get()
  return row ?? null
}

export function insertPlanVersion(db: Db, row: { personId: string; titleId: string; body: unknown; at: Date }): void {
  db.insert(planVersions).values(row).run()
}
