import { eq } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { type Permit, permit } from '~/domains/accounts/permissions'
import { type AssignmentDraft, assign, assignmentsFor, withdraw } from '~/domains/learning/assignments.server'
import type { World } from '~/platform/world.server'
import { people } from '~drizzle/accounts'
import { assignees, assignments } from '~drizzle/learning'
import { person, team, testWorld } from '~tests/world'
import { beginQuiz, caseId, courseId, finishQuiz, handIn, passCourse, quizId } from './work'

function mayAssign(actor: Actor): Permit<'assign'> {
  const permission = permit(actor, 'assign')
  if (!permission.ok) throw new Error(permission.reason)
  return permission.permit
}

function draft(world: World, change: Partial<AssignmentDraft> = {}): AssignmentDraft {
  const dueAt = new Date(world.now().getTime() + 7 * 24 * 3600 * 1000)
  return { kind: 'course', contentId: courseId, personIds: [], teamIds: [], dueAt, note: '', ...change }
}

describe('assigning', () => {
  it('reaches a team and single people, each once', () => {
    const world = testWorld()
    const trainer = mayAssign(person(world, { role: 'trainer', name: 'Laura Ponce' }))
    const ours = team(world)
    const [ana, beto, carla] = [person(world, { teamId: ours }), person(world, { teamId: ours }), person(world)]
    const result = assign(
      world,
      trainer,
      draft(world, { teamIds: [ours], personIds: [carla.id, ana.id], note: ' Antes del pico. ' }),
    )
    expect(result).toMatchObject({ ok: true, people: 3, alreadyHad: 0 })
    for (const { id } of [ana, beto, carla]) {
      expect(assignmentsFor(world, id)).toMatchObject([
        {
          kind: 'course',
          contentId: courseId,
          note: 'Antes del pico.',
          assignedBy: 'Laura Ponce',
          state: 'not-started',
          overdue: false,
        },
      ])
    }
  })

  it('makes nothing when everybody has it: a form sent twice assigns once', async () => {
    const world = testWorld()
    const trainer = mayAssign(person(world, { role: 'trainer' }))
    const wanted = draft(world, { personIds: [person(world).id] })
    assign(world, trainer, wanted)
    expect(assign(world, trainer, wanted)).toEqual({ ok: false, reason: 'already', alreadyHad: 1 })
    expect(world.db.select().from(assignments).all()).toHaveLength(1)
  })

  it('takes the test and the case for other work than the course', () => {
    const world = testWorld()
    const trainer = mayAssign(person(world, { role: 'trainer' }))
    const ana = person(world)
    assign(world, trainer, draft(world, { personIds: [ana.id] }))
    assign(world, trainer, draft(world, { kind: 'quiz', contentId: quizId, personIds: [ana.id] }))
    assign(world, trainer, draft(world, { kind: 'case', contentId: caseId, personIds: [ana.id] }))
    expect(
      assignmentsFor(world, ana.id)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['case', 'course', 'quiz'])
  })

  it('reaches five hundred people, in one transaction', () => {
    const world = testWorld()
    const trainer = mayAssign(person(world, { role: 'trainer' }))
    const ours = team(world)
    const crowd = Array.from({ length: 500 }, () => person(world, { teamId: ours }).id)
    expect(assign(world, trainer, draft(world, { teamIds: [ours] }))).toMatchObject({ ok: true, people: 500 })
    const held = world.db.select({ id: assignees.personId }).from(assignees).all()
    expect(held.map(({ id }) => id).sort()).toEqual(crowd.sort())
  })

  it('asks nothing of people who have left', () => {
    const world = testWorld()
    const trainer = mayAssign(person(world, { role: 'trainer' }))
    const ours = team(world)
    const [gone, there] = [person(world, { teamId: ours }), person(world, { teamId: ours })]
    world.db.update(people).set({ leftAt: world.now() }).where(eq(people.id, gone.id)).run()
    expect(assign(world, trainer, draft(world, { teamIds: [ours], personIds: [gone.id] }))).toMatchObject({ people: 1 })
    expect(assignmentsFor(world, gone.id)).toEqual([])
    expect(assignmentsFor(world, there.id)).toHaveLength(1)
    expect(assign(world, trainer, draft(world, { kind: 'quiz', contentId: quizId, personIds: [gone.id] }))).toEqual({
      ok: false,
      reason: 'nobody',
    })
  })

  it.each<[string, Partial<AssignmentDraft>]>([
    ['unknown-work', { contentId: 'no-such-course' }],
    ['unknown-work', { kind: 'quiz' }],
    ['unknown-people', { personIds: ['nobody'] }],
    ['unknown-people', { teamIds: ['no-team'] }],
    ['nobody', {}],
    ['in-the-past', { dueAt: new Date('2026-03-02T09:00:00Z') }],
  ])('refuses %s, and writes nothing', (reason, change) => {
    const world = testWorld()
    const trainer = mayAssign(person(world, { role: 'trainer' }))
    expect(assign(world, trainer, draft(world, change))).toEqual({ ok: false, reason })
    expect(world.db.select().from(assignments).all()).toEqual([])
    expect(world.db.select().from(assignees).all()).toEqual([])
  })

  it('is for trainers and administrators', () => {
    const world = testWorld()
    const allowed = (['learner', 'lead', 'trainer', 'admin'] as const).map(
      (role) => permit(person(world, { role }), 'assign').ok,
    )
    expect(allowed).toEqual([false, false, true, true])
  })
})

describe('assigning again', () => {
  const later = new Date('2026-03-30T21:59:59.999Z')
  const quizDraft = { kind: 'quiz', contentId: quizId } as const

  function heldBefore(change: Partial<AssignmentDraft> = {}) {
    const world = testWorld()
    const trainer = mayAssign(person(world, { role: 'trainer' }))
    const ours = team(world)
    const [ana, beto] = [person(world, { teamId: ours }), person(world, { teamId: ours })]
    const first = assign(world, trainer, draft(world, { ...quizDraft, personIds: [ana.id], ...change }))
    if (!first.ok) throw new Error(first.reason)
    world.at('2026-03-03T09:00Z')
    const anew = (more: Partial<AssignmentDraft> = {}) =>
      assign(world, trainer, draft(world, { ...quizDraft, teamIds: [ours], dueAt: later, ...change, ...more }))
    const asked = (of: Actor) => assignmentsFor(world, of.id).map(({ dueAt, note, state }) => [dueAt, note, state])
    return { world, ana, beto, first, anew, asked }
  }

  it('replaces date and note for those who have it still to do, and withdraws what nobody has any longer', () => {
    const { world, ana, beto, first, anew, asked } = heldBefore()
    beginQuiz(world, ana.id)
    expect(anew({ note: 'Con calma' })).toMatchObject({ ok: true, people: 2, moved: 1, alreadyHad: 0 })
    expect(asked(ana)).toEqual([[later, 'Con calma', 'under-way']])
    expect(asked(beto)).toEqual([[later, 'Con calma', 'not-started']])
    const old = world.db.select().from(assignments).where(eq(assignments.id, first.assignmentId)).get()
    expect(old?.withdrawnAt).toEqual(world.now())
  })

  it('leaves the old one to those who are not asked anew', () => {
    const world = testWorld()
    const trainer = mayAssign(person(world, { role: 'trainer' }))
    const [ana, beto] = [person(world), person(world)]
    const both = assign(world, trainer, draft(world, { ...quizDraft, personIds: [ana.id, beto.id] }))
    const anew = assign(world, trainer, draft(world, { ...quizDraft, personIds: [ana.id], dueAt: later }))
    expect(anew).toMatchObject({ people: 1, moved: 1, alreadyHad: 0 })
    expect(assignmentsFor(world, ana.id)).toMatchObject([{ dueAt: later }])
    expect(assignmentsFor(world, beto.id)).toMatchObject([{ id: both.ok && both.assignmentId }])
  })

  it('leaves out who has done it, unless it is asked for again', () => {
    const { world, ana, anew, asked } = heldBefore()
    finishQuiz(world, ana.id)
    expect(anew()).toMatchObject({ people: 1, moved: 0, alreadyHad: 1 })
    expect(asked(ana).map(([, , state]) => state)).toEqual(['done'])
    world.at('2026-03-25T09:00Z')
    expect(anew({ again: true, note: 'Otra vez' })).toMatchObject({ people: 2, moved: 1, alreadyHad: 0 })
    expect(asked(ana).map(([, , state]) => state)).toEqual(['done', 'not-started'])
    expect(anew({ again: true, note: 'Otra vez' })).toMatchObject({ ok: false, reason: 'already', alreadyHad: 2 })
  })

  it('never asks again for a course that is done', () => {
    const { world, ana, anew, asked } = heldBefore({ kind: 'course', contentId: courseId })
    passCourse(world, ana.id)
    expect(anew({ again: true })).toMatchObject({ people: 1, alreadyHad: 1 })
    expect(asked(ana).map(([, , state]) => state)).toEqual(['done'])
  })

  it('goes by the case too: handed in is done', () => {
    const { world, ana, anew, asked } = heldBefore({ kind: 'case', contentId: caseId })
    handIn(world, ana.id)
    expect(anew()).toMatchObject({ people: 1, moved: 0, alreadyHad: 1 })
    expect(asked(ana)).toHaveLength(1)
  })

  it('asks the database as little for many as for one', () => {
    const world = testWorld()
    const trainer = mayAssign(person(world, { role: 'trainer' }))
    const ours = team(world)
    for (let count = 0; count < 500; count++) person(world, { teamId: ours })
    assign(world, trainer, draft(world, { ...quizDraft, teamIds: [ours] }))
    const prepare = vi.spyOn(world.db.$client, 'prepare')
    expect(assign(world, trainer, draft(world, { ...quizDraft, teamIds: [ours], dueAt: later }))).toMatchObject({
      people: 500,
      moved: 500,
    })
    expect(prepare.mock.calls.length).toBeLessThan(15)
  })
})

describe('withdrawing', () => {
  it('takes it from everybody, and lets it be assigned anew', () => {
    const world = testWorld()
    const trainer = mayAssign(person(world, { role: 'trainer' }))
    const ana = person(world)
    const first = assign(world, trainer, draft(world, { personIds: [ana.id] }))
    if (!first.ok) throw new Error(first.reason)
    expect(withdraw(world, trainer, first.assignmentId)).toEqual({ ok: true })
    expect(assignmentsFor(world, ana.id)).toEqual([])
    expect(assign(world, trainer, draft(world, { personIds: [ana.id] }))).toMatchObject({
      ok: true,
      people: 1,
      alreadyHad: 0,
    })
  })

  it('keeps who did it first, and when', () => {
    const world = testWorld()
    const trainer = mayAssign(person(world, { role: 'trainer' }))
    const made = assign(world, trainer, draft(world, { personIds: [person(world).id] }))
    if (!made.ok) throw new Error(made.reason)
    withdraw(world, trainer, made.assignmentId)
    const [moment, by] = [world.now(), trainer.actor.id]
    world.at('2026-03-03T09:00Z')
    const other = mayAssign(person(world, { role: 'trainer' }))
    expect(withdraw(world, other, made.assignmentId)).toEqual({ ok: true })
    expect(world.db.select().from(assignments).all()).toMatchObject([{ withdrawnAt: moment, withdrawnBy: by }])
  })

  it('knows no assignment of another id', () => {
    const world = testWorld()
    const trainer = mayAssign(person(world, { role: 'trainer' }))
    expect(withdraw(world, trainer, 'nothing')).toEqual({ ok: false, reason: 'not-found' })
  })
})
