import type { Criterion, Rubric, Sample, SampleAnswer } from '~/domains/content/model'
import type { Both } from '~/i18n/locale'
import type { MarkBody, PinnedCase, WorkCase } from './model'
import { judgeNumber } from './numeric-answer'
import { highestLevel, isHeld, pointsOf } from './rubric'
import { openTask, type WorkTask } from './work-task'

export interface CriterionFeedback {
  id: string
  name: Both
  competency: string
  weight: number
  critical: boolean
  /** Half-way between two where neighbours were averaged: then the lower one is shown, the upper one is the next. */
  level: number
  /** The rubric's highest level of this criterion. */
  highest: number
  /** What the work showed, in the rubric's words. */
  shown: Both
  /** What the next level would have needed; null at the highest. */
  next: Both | null
  remark: string
  points: number
  holds: boolean
}

/** Each criterion of the rubric as it was marked. A criterion that the mark does not have is left out. */
export function criteriaFeedback(rubric: Rubric, body: MarkBody): CriterionFeedback[] {
  return rubric.criteria.flatMap((criterion) => {
    const mark = Object.hasOwn(body, criterion.id) ? body[criterion.id] : undefined
    return mark ? [oneCriterion(criterion, mark)] : []
  })
}

function oneCriterion(criterion: Criterion, { level, remark }: { level: number; remark: string }): CriterionFeedback {
  const { id, name, competency, weight, critical, levels } = criterion
  const reached = Math.floor(level)
  const shown = levels[reached] ?? { es: '', en: '' }
  const points = pointsOf(criterion, level)
  const holds = isHeld(criterion, level)
  return {
    id,
    name,
    competency,
    weight,
    critical,
    level,
    highest: highestLevel(criterion),
    shown,
    next: levels[reached + 1] ?? null,
    remark,
    points,
    holds,
  }
}

export interface NumberFeedback {
  taskId: string
  title: Both
  unit: Both | null
  decimals: number
  typed: string
  verdict: 'right' | 'part' | 'wrong' | 'empty' | 'not-a-number'
  expected: number
  why: Both
}

const verdicts = { 1: 'right', 0.5: 'part', 0: 'wrong' } as const

/** The answers that the computer judges, with the value expected and how it is found. */
export function numberFeedback(work: PinnedCase, texts: ReadonlyMap<string, string>): NumberFeedback[] {
  return work.tasks.flatMap((task) => {
    if (task.kind !== 'number') return []
    const { id: taskId, title, unit = null, decimals, expected, why } = task
    const typed = texts.get(taskId) ?? ''
    const judged = judgeNumber(typed, task)
    const verdict = judged.ok ? verdicts[judged.credit] : judged.reason
    return [{ taskId, title, unit, decimals, typed, verdict, expected, why }]
  })
}

export interface SampleTask {
  task: WorkTask
  answer: SampleAnswer
}

/** The good sample answer by task; empty when the case has none. */
export function goodSample(work: PinnedCase): SampleTask[] {
  const sample = work.samples.find(({ quality }) => quality === 'good')
  return sample ? answersOfSample(work, sample) : []
}

/** A sample's answers in the order of the tasks; a task that it leaves out is left out. */
export function answersOfSample(work: Pick<PinnedCase, 'tasks'>, { answers }: Pick<Sample, 'answers'>): SampleTask[] {
  return work.tasks.flatMap((task) => {
    const answer = answers[task.id]
    return answer === undefined ? [] : [{ task: openTask(task), answer }]
  })
}

/** The case as someone who works on it may see it: without expected values, explanations and samples. */
export function withoutKey(work: PinnedCase): WorkCase {
  const { id, title, summary, minutes, brief, documents } = work
  return { id, title, summary, minutes, brief, documents, tasks: work.tasks.map(openTask) }
}
