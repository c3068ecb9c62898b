import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { type Permit, permit } from '~/domains/accounts/permissions'
import { type AssignmentDraft, assign, assignmentsFor, withdraw } from '~/domains/learning/assignments.server'
import type { World } from '~/platform/world.server'
import { people } from '~drizzle/accounts'
import { assignees, assignments } from '~drizzle/learning'
import { person, team, testWorld } from '~tests/world'
import { caseId, courseId, quizId } from './work'

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

  it('leaves out who has been asked for the same, and says how many', () => {
    const world = testWorld()
    const trainer = mayAssign(person(world, { role: 'trainer' }))
    const ours = team(world)
    const [ana, beto] = [person(world, { teamId: ours }), person(world, { teamId: ours })]
    assign(world, trainer, draft(world, { personIds: [ana.id] }))
    expect(assign(world, trainer, draft(world, { teamIds: [ours] }))).toMatchObject({
      ok: true,
      people: 1,
      alreadyHad: 1,
    })
    expect(assignmentsFor(world, ana.id)).toHaveLength(1)
    expect(assignmentsFor(world, beto.id)).toHaveLength(1)
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
