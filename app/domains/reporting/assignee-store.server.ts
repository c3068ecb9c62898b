import { eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { teachFolding } from '~/platform/folding.server'
import { assignees } from '~drizzle/learning'
import type { AssigneeQuery } from './model'
import { isState, type Measure, withProgress, work } from './work-store.server'

interface AssigneeRow {
  personId: string
  name: string
  email: string
  /** 0 or 1, like the others. */
  isDemo: number
  teamName: string | null
  doneAt: number | null
  isBegun: number
  late: number
}

/** Some people of one assignment with how far they are, and how many there are in all. */
export function pageOfAssignees(
  db: Db,
  assignmentId: string,
  { state, sort }: Pick<AssigneeQuery, 'state' | 'sort'>,
  measure: Measure,
  { limit, offset }: { limit: number; offset: number },
) {
  teachFolding(db)
  const its = eq(assignees.assignmentId, assignmentId)
  const from = sql`from ${work(measure, its)} where ${state ? isState[state] : sql`true`}`
  const rows = db.all<AssigneeRow>(sql`${withProgress(measure)} select person_id as personId, name, email,
      is_demo as isDemo, team_name as teamName, done_at as doneAt, is_begun as isBegun, is_late as late
    ${from} order by ${orders[sort]}, person_id limit ${limit} offset ${offset}`)
  const counted = sql`${withProgress(measure)} select count(*) as total ${from}`
  return { rows, total: db.get<{ total: number }>(counted).total }
}

const byName = sql`folded(name)`
const orders: Record<AssigneeQuery['sort'], SQL> = {
  name: byName,
  team: sql`team_name is null, folded(team_name), ${byName}`,
  // who has done nothing first, then who has begun, then who is done, the latest first
  done: sql`done_at is not null, is_begun, done_at desc, ${byName}`,
}
