import { keyOf } from './activities'
import type { Activity, CompetencyReadiness, Readiness, Step } from './model'

/** Something to do that a plan gives its place. */
export interface PlanItem {
  /** `lesson:COURSE/LESSON`, `quiz:QUIZ`, `case:CASE`, `endorsement:COMPETENCY` or `own:ID`. */
  key: string
  /** What it is; null for a step of one's own, which is told by its words. */
  step: Step | null
  words: string
  /** Minutes of one's own time; a confirmation takes none. */
  minutes: number
  /** Ids of the title's competencies that it helps with. */
  serves: string[]
  /** One of them is critical. */
  critical: boolean
  notBefore: Date | null
  dueAt: Date | null
  /** Keys of the items that it builds on. */
  after: string[]
}

/**
 * What closes the gaps of a title, each thing to do once however many gaps it serves: first the next step, then as
 * readiness ranks them. It builds on what comes before: a lesson on the earlier ones of its course, a test, a case or a
 * confirmation on the lessons about the same. What is handed in and waits for its mark asks nothing more and is left out.
 * `due`: days by which somebody asked for an activity, by its key.
 */
export function planItems(
  { competencies, next }: Pick<Readiness, 'competencies' | 'next'>,
  activities: ReadonlyMap<string, readonly Activity[]>,
  due: ReadonlyMap<string, Date>,
): PlanItem[] {
  const items = new Map<string, PlanItem>()
  for (const need of competencies) {
    for (const step of need.steps) {
      if (step.kind !== 'endorsement' && step.state === 'waiting') continue
      const item = itemOf(need, step, due)
      const before = items.get(item.key)
      items.set(item.key, before ? together(before, need) : item)
    }
  }
  const first = next ? keyOfStep(next, next.competency) : null
  const ranked = [...items.values()].sort((one, other) => Number(other.key === first) - Number(one.key === first))
  return withPrerequisites(ranked, activities)
}

function keyOfStep(step: Step, competency: string): string {
  return step.kind === 'endorsement' ? `endorsement:${competency}` : keyOf(step)
}

function itemOf({ competency, critical }: CompetencyReadiness, step: Step, due: ReadonlyMap<string, Date>): PlanItem {
  const key = keyOfStep(step, competency)
  const plain = { key, step, words: '', serves: [competency], critical, dueAt: due.get(key) ?? null, after: [] }
  if (step.kind === 'endorsement') return { ...plain, minutes: 0, notBefore: null }
  // as next steps are reckoned, so that the plan is the same in both languages
  return { ...plain, minutes: step.minutes.es, notBefore: step.notBefore }
}

function together(item: PlanItem, { competency, critical }: CompetencyReadiness): PlanItem {
  return { ...item, serves: [...item.serves, competency], critical: item.critical || critical }
}

function withPrerequisites(
  items: readonly PlanItem[],
  activities: ReadonlyMap<string, readonly Activity[]>,
): PlanItem[] {
  const known = new Map([...activities.values()].flat().map((activity) => [keyOf(activity), activity]))
  const lessons = items.filter(({ step }) => step?.kind === 'lesson')
  return items.map((item) => ({
    ...item,
    after: lessons.filter((lesson) => isBefore(lesson, item, known)).map(({ key }) => key),
  }))
}

function isBefore(lesson: PlanItem, item: PlanItem, known: ReadonlyMap<string, Activity>): boolean {
  if (lesson.key === item.key) return false
  const [one, other] = [known.get(lesson.key), known.get(item.key)]
  if (item.step?.kind !== 'lesson') return lesson.serves.some((competency) => item.serves.includes(competency))
  return one !== undefined && one.course !== null && one.course === other?.course && one.order < other.order
}
