import { and, type Column, isNull, type SQL, sql } from 'drizzle-orm'
import type { Catalogue } from '~/domains/content/model'
import type { WorkKind } from '~/domains/learning/assignment-model'
import { people, teams } from '~drizzle/accounts'
import { attempts } from '~drizzle/assessment'
import { submissions } from '~drizzle/casework'
import { assignees, assignments, checkResults, lessonProgress } from '~drizzle/learning'

/** What counting asks besides the tables. */
export interface Measure {
  /** Course id → ids of its lessons, as JSON. */
  lessons: string
  /** Test id → milliseconds until it may be taken again, as JSON. */
  waits: string
  now: Date
  /** Only the people of these teams; null: everybody. */
  teamIds: readonly string[] | null
}

export function measureOf(
  { courses, quizzes }: Pick<Catalogue, 'courses' | 'quizzes'>,
  now: Date,
  teamIds: Measure['teamIds'],
): Measure {
  const json = (pairs: ReadonlyArray<readonly [string, unknown]>) => JSON.stringify(Object.fromEntries(pairs))
  const lessons = json(courses.map((course) => [course.id, course.lessons.map(({ id }) => id)]))
  const waits = json(quizzes.map(({ id, retakeAfterDays }) => [id, retakeAfterDays * dayMs]))
  return { lessons, waits, now, teamIds }
}

const dayMs = 24 * 3600 * 1000

/** A list of ids as a part of a query, however many: one parameter. */
export function listed(ids: readonly string[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(ids)}))`
}

/** In the organisation, and in one of the teams asked for. */
export function isCounted({ teamIds }: Measure): SQL | undefined {
  return and(isNull(people.leftAt), teamIds ? sql`${people.teamId} in ${listed(teamIds)}` : undefined)
}

/**
 * The head of a query: `progress`, a row for each person of an assignment who has begun its work, with the moment they did it
 * (null while they have not). The same rule as `workState` of learning, in SQL. Gathered once a query: asked for each
 * assignee anew, it took twenty times as long.
 */
export function withProgress(measure: Measure): SQL {
  return sql`with ${courseSteps(measure)},
    wait(quiz_id, ms) as materialized (select key, value from json_each(${measure.waits})),
    progress(assignment_id, person_id, is_begun, done_at) as materialized (
      select ${assignments.id}, stepped.person_id, max(is_begun),
        case when count(passed_at) = (select count(*) from lesson where lesson.course_id = stepped.course_id) then max(passed_at) end
      from stepped ${assignedTo('course', sql`stepped.course_id`, sql`stepped.person_id`)} group by 1, 2
      union all ${quizProgress} union all ${caseProgress}
    )`
}

/** `stepped`: a row for each person and lesson that they have opened or whose check they have passed. */
function courseSteps({ lessons }: Measure): SQL {
  const check = checkResults
  const seen = lessonProgress
  return sql`lesson(course_id, lesson_id) as materialized (
      select course.key, item.value from json_each(${lessons}) course, json_each(course.value) item
    ),
    step(course_id, person_id, lesson_id, is_begun, passed_at) as (
      select ${check.courseId}, ${check.personId}, ${check.lessonId}, ${check.passed}, case when ${check.passed} then ${check.at} end
      from ${check}
      union all select ${seen.courseId}, ${seen.personId}, ${seen.lessonId}, 1, null from ${seen}
    ),
    stepped(course_id, person_id, lesson_id, is_begun, passed_at) as (
      select course_id, person_id, lesson_id, max(is_begun), min(passed_at) from step join lesson using (course_id, lesson_id)
      group by course_id, person_id, lesson_id
    )`
}

/** The assignments of this work that this person has. */
function assignedTo(kind: WorkKind, contentId: SQL | Column, personId: SQL | Column): SQL {
  return sql`join ${assignments} on ${assignments.kind} = ${kind} and ${assignments.contentId} = ${contentId}
    join ${assignees} on ${assignees.assignmentId} = ${assignments.id} and ${assignees.personId} = ${personId}`
}

/** Finished since, or so late before that it could not be taken again yet. */
const quizProgress = sql`select ${assignments.id}, ${attempts.personId}, max(${attempts.finishedAt} is null),
    min(case when ${attempts.finishedAt} >= ${assignments.createdAt}
      or ${attempts.finishedAt} + coalesce(wait.ms, 0) > ${assignments.createdAt} then ${attempts.finishedAt} end)
  from ${attempts} ${assignedTo('quiz', attempts.quizId, attempts.personId)}
  left join wait on wait.quiz_id = ${attempts.quizId} where ${attempts.mode} <> 'warm-up' group by 1, 2`

/** Handed in since, or before and not marked yet. */
const caseProgress = sql`select ${assignments.id}, ${submissions.personId}, max(${submissions.handedInAt} is null),
    min(case when ${submissions.handedInAt} >= ${assignments.createdAt} or ${submissions.releasedAt} is null
      or ${submissions.releasedAt} > ${assignments.createdAt} then ${submissions.handedInAt} end)
  from ${submissions} ${assignedTo('case', submissions.caseId, submissions.personId)} group by 1, 2`

/** The progress of an assignee with their assignment's work. */
export const isTheirs = sql`progress.assignment_id = ${assignees.assignmentId} and progress.person_id = ${assignees.personId}`

/** `work`: a row for each person of each assignment that `where` lets through. Needs `withProgress` before it. */
export function work(measure: Measure, where: SQL | undefined): SQL {
  return sql`(select ${assignees.assignmentId} as assignment_id, ${assignees.personId} as person_id, ${people.name} as name,
      ${people.email} as email, ${people.isDemo} as is_demo, ${teams.name} as team_name, progress.done_at as done_at,
      coalesce(progress.is_begun, 0) as is_begun,
      progress.done_at is null and ${isOver(measure)} as is_late
    from ${assignees} join ${assignments} on ${assignments.id} = ${assignees.assignmentId}
    join ${people} on ${people.id} = ${assignees.personId}
    left join ${teams} on ${teams.id} = ${people.teamId}
    left join progress on ${isTheirs}
    where ${and(isCounted(measure), where)}) as work`
}

/** Not withdrawn, and its time is over: what is not done of it is late. */
export function isOver({ now }: Measure): SQL {
  return sql`(${assignments.withdrawnAt} is null and ${assignments.dueAt} < ${now.getTime()})`
}

/** Conditions on the rows of `work`. */
export const isState = {
  'not-started': sql`(done_at is null and is_begun = 0)`,
  'under-way': sql`(done_at is null and is_begun = 1)`,
  done: sql`(done_at is not null)`,
  late: sql`(is_late = 1)`,
}
