import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type WorkKind, workKinds } from '~/domains/learning/assignment-model'
import { assignmentsFor, withdraw } from '~/domains/learning/assignments.server'
import { assignmentReport, listAssignments } from '~/domains/reporting/assignments-report.server'
import { assigneeQuerySchema, assignmentQuerySchema } from '~/domains/reporting/model'
import { people } from '~drizzle/accounts'
import { person, team, testWorld } from '~tests/world'
import {
  beginCase,
  beginQuiz,
  finishQuiz,
  handIn,
  lessonIds,
  openLesson,
  passCheck,
  passCourse,
  releaseMarks,
} from '../learning-assignments/work'
import { assigned, may } from './assignments'

const listOf = (given: Record<string, unknown> = {}) => assignmentQuerySchema.parse(given)
const peopleOf = (given: Record<string, unknown> = {}) => assigneeQuerySchema.parse(given)

function listed(...args: Parameters<typeof listAssignments>) {
  const result = listAssignments(...args)
  if (!result.ok) throw new Error(result.reason)
  return result.list
}

function reported(...args: Parameters<typeof assignmentReport>) {
  const result = assignmentReport(...args)
  if (!result.ok) throw new Error(result.reason)
  return result.report
}

describe('the list of assignments', () => {
  it('counts who has not started, is under way, is done, is late', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer', name: 'Laura Ponce' })
    const crowd = Array.from({ length: 5 }, () => person(world).id)
    const id = assigned(world, trainer, 'course', { personIds: crowd })
    openLesson(world, crowd[0]!)
    passCheck(world, crowd[1]!, lessonIds[0]!)
    passCourse(world, crowd[2]!)
    const row = { id, assignedBy: 'Laura Ponce', people: 5, notStarted: 2, underWay: 2, done: 1, late: 0 }
    expect(listed(world, trainer, listOf()).rows).toMatchObject([row])
    world.at('2026-03-10T09:00Z')
    expect(listed(world, trainer, listOf()).rows).toMatchObject([{ ...row, late: 4 }])
  })

  it('is called by the titles of the content', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer' })
    const ana = person(world).id
    for (const kind of workKinds) assigned(world, trainer, kind, { personIds: [ana] })
    const titles = listed(world, trainer, listOf()).rows.map(({ title }) => title.es)
    expect(titles.sort()).toEqual([
      'De compañero a líder de equipo',
      'Liderazgo de primera línea',
      'Resolver la reclamación de un cliente',
    ])
  })

  it('filters by state and kind', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer' })
    const [ana, beto] = [person(world).id, person(world).id]
    const course = assigned(world, trainer, 'course', { personIds: [ana] }, new Date('2026-03-04T22:59Z'))
    const quiz = assigned(world, trainer, 'quiz', { personIds: [ana, beto] })
    const caseWork = assigned(world, trainer, 'case', { personIds: [ana] })
    const gone = assigned(world, trainer, 'case', { personIds: [beto] })
    withdraw(world, may(trainer, 'assign'), gone)
    handIn(world, ana)
    finishQuiz(world, ana)
    world.at('2026-03-05T09:00Z')
    const ids = (given: Record<string, unknown>) => listed(world, trainer, listOf(given)).rows.map(({ id }) => id)
    expect(ids({})).toEqual([course, quiz])
    expect(ids({ state: 'late' })).toEqual([course])
    expect(ids({ state: 'complete' })).toEqual([caseWork])
    expect(ids({ state: 'withdrawn' })).toEqual([gone])
    expect(ids({ state: 'all' }).sort()).toEqual([course, caseWork, quiz, gone].sort())
    expect(ids({ kind: 'quiz' })).toEqual([quiz])
    expect(ids({ kind: 'lesson', state: 'nonsense' })).toEqual([course, quiz])
  })

  it('sorts by due date, by newest, by most late', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer' })
    const crowd = Array.from({ length: 3 }, () => person(world).id)
    const one = assigned(world, trainer, 'course', { personIds: crowd.slice(0, 1) }, new Date('2026-03-04T22:59Z'))
    world.at('2026-03-02T10:00Z')
    const three = assigned(world, trainer, 'quiz', { personIds: crowd }, new Date('2026-03-05T22:59Z'))
    world.at('2026-03-02T11:00Z')
    const none = assigned(world, trainer, 'case', { personIds: crowd }, new Date('2026-04-05T22:59Z'))
    world.at('2026-03-10T09:00Z')
    const ids = (sort: string) => listed(world, trainer, listOf({ sort })).rows.map(({ id }) => id)
    expect(ids('due')).toEqual([one, three, none])
    expect(ids('newest')).toEqual([none, three, one])
    expect(ids('late')).toEqual([three, one, none])
  })

  it('comes in pages, and a page beyond the last is the last', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer' })
    for (let day = 1; day <= 5; day++) {
      assigned(world, trainer, 'quiz', { personIds: [person(world).id] }, new Date(`2026-04-0${day}T21:59Z`))
    }
    const days = (page: number) =>
      listed(world, trainer, listOf({ page }), 2).rows.map(({ dueAt }) => dueAt.getUTCDate())
    expect([days(1), days(2), days(3), days(9)]).toEqual([[1, 2], [3, 4], [5], [5]])
    expect(listed(world, trainer, listOf({ page: 9 }), 2)).toMatchObject({ total: 5, page: 3, pages: 3 })
  })

  it('leaves people who have left out of the counts', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer' })
    const [gone, there] = [person(world).id, person(world).id]
    assigned(world, trainer, 'quiz', { personIds: [gone, there] })
    world.db.update(people).set({ leftAt: world.now() }).where(eq(people.id, gone)).run()
    expect(listed(world, trainer, listOf()).rows).toMatchObject([{ people: 1, notStarted: 1 }])
  })
})

describe('who sees which assignments', () => {
  it('shows a lead those of their teams, and counts their people only', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer' })
    const [ours, theirs] = [team(world), team(world)]
    const lead = person(world, { role: 'lead', leads: [ours] })
    person(world, { teamId: ours })
    person(world, { teamId: theirs })
    const both = assigned(world, trainer, 'course', { teamIds: [ours, theirs] })
    const foreign = assigned(world, trainer, 'quiz', { teamIds: [theirs] })
    expect(listed(world, lead, listOf()).rows).toMatchObject([{ id: both, people: 1 }])
    expect(listed(world, trainer, listOf()).total).toBe(2)
    expect(listed(world, trainer, listOf({ team: theirs, kind: 'course' })).rows).toMatchObject([{ people: 1 }])
    expect(reported(world, lead, both, peopleOf()).people.total).toBe(1)
    expect(assignmentReport(world, lead, foreign, peopleOf())).toEqual({ ok: false, reason: 'not-found' })
    expect(listAssignments(world, lead, listOf({ team: theirs }))).toEqual({ ok: false, reason: 'not-found' })
  })

  it('shows a lead without a team nothing', () => {
    const world = testWorld()
    assigned(world, person(world, { role: 'trainer' }), 'quiz', { personIds: [person(world).id] })
    expect(listed(world, person(world, { role: 'lead' }), listOf())).toMatchObject({ total: 0, rows: [] })
  })

  it('refuses learners', () => {
    const world = testWorld()
    expect(listAssignments(world, person(world), listOf())).toEqual({ ok: false, reason: 'forbidden' })
    expect(assignmentReport(world, person(world), 'any', peopleOf())).toEqual({ ok: false, reason: 'forbidden' })
  })

  it('knows no assignment of another id', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer' })
    expect(assignmentReport(world, trainer, 'nothing', peopleOf())).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe("an assignment's people", () => {
  it('are told with their state and when they were done', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer' })
    const ours = team(world, 'Norte')
    const [ana, beto, carla] = ['Ana', 'Beto', 'Carla'].map(
      (name) => person(world, { name, teamId: name === 'Ana' ? ours : null }).id,
    )
    const id = assigned(world, trainer, 'quiz', { personIds: [ana!, beto!, carla!] })
    world.at('2026-03-04T10:00Z')
    finishQuiz(world, ana!)
    beginQuiz(world, beto!)
    world.at('2026-03-12T10:00Z')
    finishQuiz(world, ana!)
    expect(reported(world, trainer, id, peopleOf()).people.rows).toMatchObject([
      {
        personId: ana,
        name: 'Ana',
        teamName: 'Norte',
        isDemo: false,
        state: 'done',
        doneAt: new Date('2026-03-04T10:00Z'),
        late: false,
      },
      { personId: beto, name: 'Beto', teamName: null, isDemo: false, state: 'under-way', doneAt: null, late: true },
      { personId: carla, name: 'Carla', teamName: null, isDemo: false, state: 'not-started', doneAt: null, late: true },
    ])
    const names = (given: Record<string, unknown>) =>
      reported(world, trainer, id, peopleOf(given)).people.rows.map(({ name }) => name)
    expect(names({ state: 'late' })).toEqual(['Beto', 'Carla'])
    expect(names({ state: 'done' })).toEqual(['Ana'])
    expect(names({ state: 'not-started' })).toEqual(['Carla'])
    expect(names({ sort: 'done' })).toEqual(['Carla', 'Beto', 'Ana'])
    expect(names({ sort: 'team' })).toEqual(['Ana', 'Beto', 'Carla'])
    expect(names({ team: ours })).toEqual(['Ana'])
  })

  it('did a course when the last of its checks was first passed', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer' })
    const ana = person(world).id
    const id = assigned(world, trainer, 'course', { personIds: [ana] })
    for (const [index, lessonId] of lessonIds.entries()) {
      world.at(`2026-03-0${index + 3}T10:00Z`)
      passCheck(world, ana, lessonId)
    }
    world.at('2026-03-20T10:00Z')
    passCheck(world, ana, lessonIds[0]!)
    passCheck(world, ana, lessonIds[1]!, false)
    expect(reported(world, trainer, id, peopleOf()).people.rows).toMatchObject([
      { state: 'done', doneAt: new Date('2026-03-06T10:00Z'), late: false },
    ])
  })

  it('are late for nothing that was withdrawn', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer' })
    const id = assigned(world, trainer, 'quiz', { personIds: [person(world).id] })
    withdraw(world, may(trainer, 'assign'), id)
    world.at('2026-03-20T10:00Z')
    expect(reported(world, trainer, id, peopleOf()).assignment).toMatchObject({ people: 1, late: 0 })
  })
})

/** Each an act on one of the three kinds of work; the reports and the learner's own list must tell the same. */
const acts: Record<WorkKind, Array<(world: ReturnType<typeof testWorld>, id: string) => unknown>> = {
  course: [
    (world, id) => openLesson(world, id),
    (world, id) => openLesson(world, id, 'a-lesson-that-was-dropped'),
    (world, id) => passCheck(world, id, lessonIds[0]!),
    (world, id) => passCheck(world, id, lessonIds[1]!, false),
    (world, id) => passCheck(world, id, 'a-lesson-that-was-dropped'),
    (world, id) => passCourse(world, id),
  ],
  quiz: [(world, id) => beginQuiz(world, id), (world, id) => finishQuiz(world, id)],
  case: [
    (world, id) => beginCase(world, id, null, 8),
    (world, id) => handIn(world, id, 9),
    (world) => releaseMarks(world),
  ],
}
/** What they may have done before they were asked for it. */
const before: typeof acts = {
  course: acts.course,
  quiz: [(world, id) => finishQuiz(world, id)],
  case: [(world, id) => handIn(world, id, 3), (world) => releaseMarks(world)],
}

describe('the rule in SQL', () => {
  it('tells what the rule of learning tells', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer' })
    const plan = fc.constantFrom(...workKinds).chain((kind) => {
      return fc.tuple(fc.constant(kind), fc.subarray(before[kind]), fc.subarray(acts[kind]))
    })
    fc.assert(
      fc.property(plan, fc.boolean(), fc.boolean(), ([kind, earlier, chosen], isOver, isLong) => {
        world.at(isLong ? '2025-03-02T09:00Z' : '2026-03-01T09:00Z')
        const { id } = person(world)
        for (const act of earlier) act(world, id)
        world.at('2026-03-02T09:00Z')
        const assignment = assigned(world, trainer, kind, { personIds: [id] })
        for (const act of chosen) act(world, id)
        if (isOver) world.at('2026-03-20T09:00Z')
        const own = assignmentsFor(world, id).map(({ state, overdue }) => ({ state, late: overdue }))
        const told = reported(world, trainer, assignment, peopleOf()).people.rows.map(({ state, late }) => ({
          state,
          late,
        }))
        expect(told).toEqual(own)
      }),
      { numRuns: 120 },
    )
  })
})
