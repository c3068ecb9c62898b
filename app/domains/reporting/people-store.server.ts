import { and, asc, count, eq, gt, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { folded, teachFolding } from '~/platform/folding.server'
import { people, teams } from '~drizzle/accounts'
import { answerSteps, attempts } from '~drizzle/assessment'
import { drafts, submissions } from '~drizzle/casework'
import { assignees, assignments, checkResults, lessonProgress } from '~drizzle/learning'
import { couldBeLate } from './assignment-store.server'
import type { TeamQuery } from './model'
import { doneAt, isCounted, type Measure } from './work-store.server'

/** How many things this person has not done although their time is over. */
function lateHere(measure: Measure): SQL<number> {
  return sql<number>`(select count(*) from ${assignees}
    join ${assignments} on ${assignments.id} = ${assignees.assignmentId}
    where ${assignees.personId} = ${people.id} and ${couldBeLate(measure)} and ${doneAt(measure)} is null)`
}

/** When this person last read, answered or wrote anything, in milliseconds; 0: never. */
function activeHere(): SQL<number> {
  const last = (what: SQL) => sql`coalesce((${what}), 0)`
  const here = people.id
  return sql<number>`max(
    ${last(sql`select max(${lessonProgress.seenAt}) from ${lessonProgress} where ${lessonProgress.personId} = ${here}`)},
    ${last(sql`select max(${checkResults.at}) from ${checkResults} where ${checkResults.personId} = ${here}`)},
    ${last(sql`select max(max(${attempts.startedAt}, coalesce(${attempts.finishedAt}, 0))) from ${attempts}
      where ${attempts.personId} = ${here}`)},
    ${last(sql`select max(${answerSteps.arrivedAt}) from ${answerSteps}
      join ${attempts} on ${attempts.id} = ${answerSteps.attemptId} where ${attempts.personId} = ${here}`)},
    ${last(sql`select max(max(${submissions.startedAt}, coalesce(${submissions.handedInAt}, 0))) from ${submissions}
      where ${submissions.personId} = ${here}`)},
    ${last(sql`select max(${drafts.savedAt}) from ${drafts}
      join ${submissions} on ${submissions.id} = ${drafts.submissionId} where ${submissions.personId} = ${here}`)})`
}

function matching(query: Pick<TeamQuery, 'q' | 'late'>, measure: Measure): SQL | undefined {
  const words = folded(query.q).split(/\s+/).filter(Boolean)
  const holds = (word: string) => sql`instr(folded(${people.name} || ' ' || ${people.email}), ${word}) > 0`
  return and(isCounted(measure), query.late ? gt(lateHere(measure), 0) : undefined, ...words.map(holds))
}

function orderOf(sort: TeamQuery['sort'], measure: Measure): SQL[] {
  const byName = sql`folded(${people.name})`
  if (sort === 'late') return [sql`${lateHere(measure)} desc`, byName]
  if (sort === 'quiet') return [activeHere(), byName]
  return [byName]
}

/** The ids of some people of the measured teams, and how many there are in all. */
export function pageOfPeople(
  db: Db,
  query: Pick<TeamQuery, 'q' | 'late' | 'sort'>,
  measure: Measure,
  { limit, offset }: { limit: number; offset: number },
): { rows: string[]; total: number } {
  teachFolding(db)
  const wanted = matching(query, measure)
  const rows = db
    .select({ id: people.id })
    .from(people)
    .where(wanted)
    .orderBy(...orderOf(query.sort, measure), asc(people.id))
    .limit(limit)
    .offset(offset)
    .all()
  const total = db.select({ total: count() }).from(people).where(wanted).get()?.total ?? 0
  return { rows: rows.map(({ id }) => id), total }
}

/** These people by id, in one query. */
export function peopleRows(db: Db, ids: readonly string[], measure: Measure) {
  const rows = db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      isDemo: people.isDemo,
      teamName: teams.name,
      late: lateHere(measure),
      activeAt: activeHere(),
    })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .where(inArray(people.id, [...ids]))
    .all()
  return new Map(rows.map((row) => [row.id, row]))
}
