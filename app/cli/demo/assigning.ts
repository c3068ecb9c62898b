import { assign } from '~/domains/learning/assignments.server'
import type { World } from '~/platform/world.server'
import { inDays, span, worldOn } from './calendar'
import { demoCase } from './casework'
import { demoCourse } from './learning'
import type { Organisation } from './organisation'
import { permitFor } from './permit'
import { randomOf } from './random'
import { demoQuiz } from './testing'

interface Order {
  kind: 'course' | 'quiz' | 'case'
  contentId: string
  teams: number[]
  /** Day of the history on which it was assigned, and on which it is due. */
  on: number
  due: number
  note: string
}

const orders: Order[] = [
  {
    kind: 'course',
    contentId: demoCourse,
    teams: [0, 1, 2],
    on: 3,
    due: span + 9,
    note: 'A tu ritmo: una lección cada dos semanas basta.',
  },
  { kind: 'quiz', contentId: demoQuiz, teams: [0, 1], on: 80, due: span - 4, note: '' },
  {
    kind: 'quiz',
    contentId: demoQuiz,
    teams: [2],
    on: 85,
    due: span + 5,
    note: 'Take it when the shift is quiet; it takes about half an hour.',
  },
  {
    kind: 'case',
    contentId: demoCase,
    teams: [0, 1],
    on: 90,
    due: span + 14,
    note: 'Puedes hacerlo en varias sesiones: todo se guarda.',
  },
]

/** What the training manager has asked of the teams. */
export function assignDemoWork(world: World, { trainer, everybody }: Organisation): void {
  const random = randomOf('assignments')
  for (const { teams, on, due, ...order } of orders) {
    const teamIds = new Set(
      everybody
        .filter(({ plan }) => plan.team !== null && teams.includes(plan.team))
        .flatMap(({ actor }) => actor.teamId ?? []),
    )
    const personIds = everybody
      .filter(({ plan, actor }) => plan.role === 'learner' && actor.teamId && teamIds.has(actor.teamId))
      .map(({ actor }) => actor.id)
    const dueAt = inDays(world, due - span)
    const done = assign(worldOn(world, on, random), permitFor(trainer, 'assign'), {
      ...order,
      personIds,
      teamIds: [],
      dueAt,
    })
    if (!done.ok) throw new Error(`demo assignment: ${done.reason}`)
  }
}
