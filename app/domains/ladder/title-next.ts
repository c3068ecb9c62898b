import { keyOf } from './activities'
import type { Activity, CompetencyReadiness, Readiness, Step } from './model'
import { gainOf, type Search } from './next-steps'

interface Open {
  competency: CompetencyReadiness
  search: Search
}
type ContentStep = Exclude<Step, { kind: 'endorsement' }>
interface Choice {
  step: ContentStep
  activity: Activity
  competency: string
  /** What it covers of the want of all the title's open competencies, for each minute. */
  rate: number
}

/**
 * The one next step towards a title. Critical competencies come first; among the steps that close them, the one that
 * covers the most of what the whole title still wants for each minute (one test may serve three competencies). A lesson
 * is not jumped to over an earlier one of its course that helps too. What waits for a mark or a date is no step for now.
 * Where the content has none, a confirmation by one's lead is.
 */
export function nextForTitle(open: readonly Open[]): Readiness['next'] {
  const critical = open.filter(({ competency }) => competency.critical)
  for (const group of [critical, open]) {
    const choices = choicesOf(group, open)
    const best = choices.reduce<Choice | null>(
      (best, choice) => (best && best.rate >= choice.rate ? best : choice),
      null,
    )
    if (best) return shown(earlierOf(best, choices))
  }
  return confirmationOf(critical) ?? confirmationOf(open)
}

function shown({ step, competency }: Choice): Readiness['next'] {
  return { ...step, competency }
}

function choicesOf(group: readonly Open[], open: readonly Open[]): Choice[] {
  const choices = new Map<string, Choice>()
  for (const { competency, search } of group) {
    for (const step of competency.steps) {
      if (step.kind === 'endorsement' || step.state === 'waiting' || step.notBefore) continue
      const activity = search.activities.find((one) => keyOf(one) === keyOf(step))
      if (!activity || choices.has(keyOf(step))) continue
      const gain = open.reduce((sum, other) => sum + gainHere(other, activity), 0)
      choices.set(keyOf(step), { step, activity, competency: competency.competency, rate: gain / activity.minutes.es })
    }
  }
  return [...choices.values()]
}

function gainHere({ search }: Open, activity: Activity): number {
  const isAbout = activity.gives.some(({ competency }) => competency === search.requirement.competency)
  return isAbout ? gainOf(search, activity) : 0
}

function earlierOf(best: Choice, choices: readonly Choice[]): Choice {
  const sameCourse = choices.filter(
    ({ activity }) => activity.course !== null && activity.course === best.activity.course,
  )
  return sameCourse.reduce((first, other) => (other.activity.order < first.activity.order ? other : first), best)
}

function confirmationOf(open: readonly Open[]): Readiness['next'] {
  for (const { competency } of open) {
    const step = competency.steps.find(({ kind }) => kind === 'endorsement')
    if (step) return { ...step, competency: competency.competency }
  }
  return null
}
