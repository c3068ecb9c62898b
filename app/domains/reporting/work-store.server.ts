import { and, eq, gt, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Catalogue } from '~/domains/content/model'
import type { Db } from '~/platform/database.server'
import { people, teams } from '~drizzle/accounts'
import { attempts } from '~drizzle/assessment'
import { submissions } from '~drizzle/casework'
import { assignees, assignments, checkResults, lessonProgress } from '~drizzle/learning'

/** What counting asks besides the tables. */
export interface Measure {
  /** Course id → ids of its lessons, as JSON. */
  lessons: string
  now: Date
  /** Only the people of these teams; null: everybody. */
  teamIds: readonly string[] | null
}

export function measureOf(catalogue: Pick<Catalogue, 'courses'>, now: Date, teamIds: Measure['teamIds']): Measure {
  const lessons = catalogue.courses.map((course) => [course.id, course.lessons.map(({ id }) => id)])
  return { lessons: JSON.stringify(Object.fromEntries(lessons)), now, teamIds }
}

/** In the organisation, and in one of the teams asked for. */
export function isCounted({ teamIds }: Measure): SQL | undefined {
  const inTeam = teamIds && sql`${people.teamId} in (select value from json_each(${JSON.stringify(teamIds)}))`
  return and(isNull(people.leftAt), inTeam ?? undefined)
}

/** The lessons of the assignment's course as it is now. */
function lessonsHere({ lessons }: Measure): SQL {
  return sql`json_each(${lessons}, '$."' || ${assignments.contentId} || '"')`
}

/**
 * When the assignee did the assignment's work, in milliseconds; null while they have not. The same rule as
 * `workState` of learning, in SQL: a course once each check has been passed, a test once finished, a case once handed in.
 */
export function doneAt(measure: Measure): SQL<number | null> {
  const firstPass = sql`select min(${checkResults.at}) as first from ${checkResults}
    where ${checkResults.personId} = ${assignees.personId} and ${checkResults.courseId} = ${assignments.contentId}
      and ${checkResults.passed} and ${checkResults.lessonId} in (select value from ${lessonsHere(measure)})
    group by ${checkResults.lessonId}`
  return sql<number | null>`case ${assignments.kind}
    when 'quiz' then (select min(${attempts.finishedAt}) from ${attempts}
      where ${attempts.personId} = ${assignees.personId} and ${attempts.quizId} = ${assignments.contentId})
    when 'case' then (select min(${submissions.handedInAt}) from ${submissions}
      where ${submissions.personId} = ${assignees.personId} and ${submissions.caseId} = ${assignments.contentId})
    else (select case when count(*) = (select count(*) from ${lessonsHere(measure)}) then max(first) end from (${firstPass}))
    end`
}

/** 1 when the assignee has begun, done or not. */
function isBegun(measure: Measure): SQL<number> {
  const { personId } = assignees
  const { contentId } = assignments
  const opened = sql`select 1 from ${lessonProgress} where ${lessonProgress.personId} = ${personId}
    and ${lessonProgress.courseId} = ${contentId} and ${lessonProgress.lessonId} in (select value from ${lessonsHere(measure)})`
  const passed = sql`select 1 from ${checkResults} where ${checkResults.personId} = ${personId}
    and ${checkResults.courseId} = ${contentId} and ${checkResults.passed}
    and ${checkResults.lessonId} in (select value from ${lessonsHere(measure)})`
  return sql<number>`case ${assignments.kind}
    when 'quiz' then exists (select 1 from ${attempts} where ${attempts.personId} = ${personId} and ${attempts.quizId} = ${contentId})
    when 'case' then exists (select 1 from ${submissions} where ${submissions.personId} = ${personId} and ${submissions.caseId} = ${contentId})
    else exists (${opened}) or exists (${passed}) end`
}

/** A row for each person of each assignment that `where` lets through: the stuff of every count. */
export function workOf(db: Db, measure: Measure, where: SQL | undefined) {
  return db
    .select({
      assignmentId: sql<string>`${assignees.assignmentId}`.as('assignment_id'),
      personId: sql<string>`${assignees.personId}`.as('person_id'),
      name: sql<string>`${people.name}`.as('person_name'),
      email: sql<string>`${people.email}`.as('person_email'),
      isDemo: sql<number>`${people.isDemo}`.as('person_is_demo'),
      teamName: sql<string | null>`${teams.name}`.as('team_name'),
      dueAt: sql<number>`${assignments.dueAt}`.as('due'),
      isOpen: sql<number>`${assignments.withdrawnAt} is null`.as('is_open'),
      doneAt: doneAt(measure).as('done_at'),
      isBegun: isBegun(measure).as('is_begun'),
    })
    .from(assignees)
    .innerJoin(assignments, eq(assignments.id, assignees.assignmentId))
    .innerJoin(people, eq(people.id, assignees.personId))
    .leftJoin(teams, eq(teams.id, people.teamId))
    .where(and(isCounted(measure), where))
    .as('work')
}
type WorkRows = ReturnType<typeof workOf>

/** Not done although its time is over; what was withdrawn is nobody's to do. */
export function isLate(work: WorkRows, { now }: Measure): SQL {
  return and(isNull(work.doneAt), lt(work.dueAt, now.getTime()), gt(work.isOpen, 0)) ?? sql`false`
}

export const isState = {
  'not-started': (work: WorkRows) => and(isNull(work.doneAt), eq(work.isBegun, 0)),
  'under-way': (work: WorkRows) => and(isNull(work.doneAt), eq(work.isBegun, 1)),
  done: (work: WorkRows) => isNotNull(work.doneAt),
}
