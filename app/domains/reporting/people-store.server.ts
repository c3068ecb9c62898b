import { and, type SQL, sql } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { folded, teachFolding } from '~/platform/folding.server'
import { people, teams } from '~drizzle/accounts'
import { answerSteps, attempts } from '~drizzle/assessment'
import { drafts, submissions } from '~drizzle/casework'
import { assignees, assignments, checkResults, lessonProgress } from '~drizzle/learning'
import type { TeamQuery } from './model'
import { isCounted, isOver, isTheirs, listed, type Measure, withProgress } from './work-store.server'

/** `behind`: who has not done how many things although their time is over. Needs `withProgress` before it. */
function behind(measure: Measure, whose?: SQL): SQL {
  return sql`(select ${assignees.personId} as person_id, count(*) as late
    from ${assignments} join ${assignees} on ${assignees.assignmentId} = ${assignments.id}
    left join progress on ${isTheirs}
    where ${and(isOver(measure), sql`progress.done_at is null`, whose)} group by ${assignees.personId}) as behind`
}

/** When this person last read, answered or wrote anything, in milliseconds; 0: never. */
function activeHere(): SQL {
  const last = (what: SQL) => sql`coalesce((${what}), 0)`
  const here = people.id
  return sql`max(
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

function matching({ q, late }: Pick<TeamQuery, 'q' | 'late'>, measure: Measure): SQL | undefined {
  const words = folded(q).split(/\s+/).filter(Boolean)
  const holds = (word: string) => sql`instr(folded(${people.name} || ' ' || ${people.email}), ${word}) > 0`
  return and(isCounted(measure), late ? sql`behind.late > 0` : undefined, ...words.map(holds))
}

function orderOf(sort: TeamQuery['sort']): SQL {
  const byName = sql`folded(${people.name}), ${people.id}`
  if (sort === 'late') return sql`coalesce(behind.late, 0) desc, ${byName}`
  return sort === 'quiet' ? sql`${activeHere()}, ${byName}` : byName
}

/** The ids of some people of the measured teams, and how many there are in all. */
export function pageOfPeople(
  db: Db,
  query: Pick<TeamQuery, 'q' | 'late' | 'sort'>,
  measure: Measure,
  { limit, offset }: { limit: number; offset: number },
): { rows: string[]; total: number } {
  teachFolding(db)
  const asksLate = query.late || query.sort === 'late'
  const joined = asksLate ? sql`left join ${behind(measure)} on behind.person_id = ${people.id}` : sql``
  const head = asksLate ? withProgress(measure) : sql``
  const from = sql`from ${people} ${joined} where ${matching(query, measure)}`
  const rows = db.all<{ id: string; total: number }>(sql`${head} select ${people.id} as id, count(*) over () as total
    ${from} order by ${orderOf(query.sort)} limit ${limit} offset ${offset}`)
  // a page beyond the last has no row to tell the total
  const [{ total } = { total: 0 }] =
    rows.length > 0 ? rows : db.all<{ total: number }>(sql`${head} select count(*) as total ${from}`)
  return { rows: rows.map(({ id }) => id), total }
}

export interface PersonRow {
  id: string
  name: string
  email: string
  isDemo: boolean
  teamName: string | null
  late: number
  /** Milliseconds; 0: never. */
  activeAt: number
}

/** These people by id, in one query. */
export function peopleRows(db: Db, ids: readonly string[], measure: Measure): Map<string, PersonRow> {
  const theirs = sql`${assignees.personId} in ${listed(ids)}`
  const rows = db.all<Omit<PersonRow, 'isDemo'> & { isDemo: number }>(sql`${withProgress(measure)}
    select ${people.id} as id, ${people.name} as name, ${people.email} as email, ${people.isDemo} as isDemo,
      ${teams.name} as teamName, coalesce(behind.late, 0) as late, ${activeHere()} as activeAt
    from ${people} left join ${teams} on ${teams.id} = ${people.teamId}
    left join ${behind(measure, theirs)} on behind.person_id = ${people.id}
    where ${people.id} in ${listed(ids)}`)
  return new Map(rows.map((row) => [row.id, { ...row, isDemo: row.isDemo === 1 }]))
}
