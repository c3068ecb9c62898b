import type { Permit } from '~/domains/accounts/permissions'
import { newMarks } from '~/domains/casework/casework.server'
import { catalogue, competency } from '~/domains/content/content.server'
import { endorsementsOf } from '~/domains/ladder/endorsements.server'
import { type Standing, standing } from '~/domains/ladder/ladder.server'
import type { AssignedWork } from '~/domains/learning/assignment-model'
import { assignmentsFor } from '~/domains/learning/assignments.server'
import { workSoFar } from '~/domains/learning/work-so-far.server'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { titleOfWork } from './assignments-report.server'
import { type News, newsOf, newsSince } from './news'
import { type NextStep, nextStep, type Situation } from './next-step'
import { openingOf } from './opening'

/** Something assigned and not done, with what it is called and where it goes on. */
export interface DueWork extends AssignedWork {
  title: Both
  /** Address without the language. */
  path: string
}

export interface OwnHome {
  next: NextStep | null
  /** Assigned and not done, the first due first; also what is the next step. */
  due: DueWork[]
  news: News[]
  standing: Standing
}

/** What now: the one next step, what is due, what is new, and where one stands. Two or three small queries a domain. */
export function ownHome(world: World, { actor }: Permit<'learn'>): OwnHome {
  const soFar = workSoFar(world, actor.id)
  const assigned = assignmentsFor(world, actor.id, soFar)
  const place = standing(world, actor.id)
  const towards = place.readiness?.next ?? null
  const situation: Situation = { content: catalogue(world), assigned, ...soFar, towards }
  const named = assigned.map((work) => withAddress(world, work, situation))
  const since = newsSince(world.now())
  const marks = newMarks(world, actor.id, since)
  const endorsements = endorsementsOf(world, actor.id).map((one) => {
    const name = competency(world, one.competency)?.name ?? { es: one.competency, en: one.competency }
    return { ...one, name }
  })
  return {
    next: nextStep(situation),
    due: named.filter(({ state }) => state !== 'done'),
    news: newsOf({ marks, assigned: named, endorsements }, since),
    standing: place,
  }
}

const folders = { course: 'courses', quiz: 'quizzes', case: 'cases' } as const

function withAddress(world: World, work: AssignedWork, situation: Situation): DueWork {
  const opening = work.state === 'done' ? null : openingOf(work, situation)
  return { ...work, title: titleOfWork(world, work), path: opening?.path ?? `/${folders[work.kind]}/${work.contentId}` }
}
