import type { Activity, Readiness } from './model'
import { planItems } from './plan-items'

/** What is between someone and a title, all together. */
export interface Outlook {
  /** Lessons, tests and cases that close gaps, each once however many gaps it serves, and their minutes in all. */
  things: number
  minutes: number
  /** How many behaviours somebody would have to confirm. */
  confirmations: number
  /** Whether that is enough for every gap. */
  isEnough: boolean
}

export function outlookOf(
  readiness: Pick<Readiness, 'competencies' | 'next'>,
  activities: ReadonlyMap<string, readonly Activity[]>,
): Outlook {
  const items = planItems(readiness, activities, new Map())
  const todo = items.filter(({ step }) => step?.kind !== 'endorsement')
  const confirmations = items.flatMap(({ step }) => (step?.kind === 'endorsement' ? step.times : []))
  return {
    things: todo.length,
    minutes: todo.reduce((sum, { minutes }) => sum + minutes, 0),
    confirmations: confirmations.reduce((sum, times) => sum + times, 0),
    isEnough: readiness.competencies.every(({ held, way }) => held || way === 'closes'),
  }
}

/** The gaps of two titles beside one another. */
export interface Compared {
  /** Competencies missing for the one, for the other, and for both (at whatever level each asks). */
  one: number
  other: number
  both: number
}

export function compareGaps(one: Pick<Readiness, 'competencies'>, other: Pick<Readiness, 'competencies'>): Compared {
  const missing = (readiness: Pick<Readiness, 'competencies'>) =>
    readiness.competencies.flatMap(({ held, competency }) => (held ? [] : [competency]))
  const [here, there] = [missing(one), missing(other)]
  return { one: here.length, other: there.length, both: here.filter((id) => there.includes(id)).length }
}
