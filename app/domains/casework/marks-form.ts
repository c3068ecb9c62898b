import type { Rubric } from '~/domains/content/model'
import { type MarkBody, type MarkDraft, whole } from './model'
import { levelOn, runningTotal, scoreMark } from './rubric'

/** The criteria that a reading is for; null: all of them. */
export function rubricToRead(rubric: Rubric, criteria: readonly string[] | null): Rubric {
  if (criteria === null) return rubric
  return { ...rubric, criteria: rubric.criteria.filter(({ id }) => criteria.includes(id)) }
}

/** Only what the rubric has, and the remark on the whole. */
export function trimDraft(rubric: Rubric, draft: MarkDraft): MarkDraft {
  const criteria = rubric.criteria.map((criterion) => {
    const { level, remark } = draft[criterion.id] ?? { level: null, remark: '' }
    return [criterion.id, { level: levelOn(criterion, level), remark }] as const
  })
  return Object.fromEntries([...criteria, [whole, draft[whole] ?? { level: null, remark: '' }]])
}

export function isBlank(draft: MarkDraft): boolean {
  return Object.values(draft).every(({ level, remark }) => level === null && remark.trim() === '')
}

export function sameDraft(one: MarkDraft, other: MarkDraft): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

interface Written {
  body: MarkBody
  remark: string
}

export function bodyOf(rubric: Rubric, draft: MarkDraft): Written {
  const body = rubric.criteria.map(({ id }) => {
    return [id, { level: draft[id]?.level ?? 0, remark: draft[id]?.remark.trim() ?? '' }]
  })
  return { body: Object.fromEntries(body) as MarkBody, remark: draft[whole]?.remark.trim() ?? '' }
}

export function sameMark(one: Written, other: Written): boolean {
  return one.remark === other.remark && JSON.stringify(one.body) === JSON.stringify(other.body)
}

/** What keeps these marks from being finished, by field. */
export function faultsOf(rubric: Rubric, draft: MarkDraft, needsWords: boolean): Record<string, 'choose' | 'words'> {
  const unmarked = rubric.criteria.filter(
    (criterion) => levelOn(criterion, draft[criterion.id]?.level ?? null) === null,
  )
  const faults = Object.fromEntries(unmarked.map(({ id }) => [`level.${id}`, 'choose' as const]))
  const isWordless = needsWords && (draft[whole]?.remark ?? '').trim() === ''
  return isWordless ? { ...faults, [`remark.${whole}`]: 'words' } : faults
}

/**
 * What the marks of one reading add up to; of a reading of some criteria only, the points of those, which pass nothing by
 * themselves.
 */
export function totalOf(rubric: Rubric, draft: MarkDraft): { total: number; passed: boolean } {
  const levels = Object.fromEntries(rubric.criteria.map(({ id }) => [id, draft[id]?.level ?? null]))
  const score = scoreMark(rubric, levels)
  if (!score.ok) throw new Error(`a mark that was checked cannot be scored: ${score.reason}`)
  return { total: runningTotal(rubric, levels).total, passed: score.passed }
}
