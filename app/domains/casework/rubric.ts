import type { Criterion, Rubric } from '~/domains/content/model'

export interface MarkTotal {
  /** 0 to 100. */
  total: number
  /** The total reaches the pass mark and every critical criterion holds. */
  passed: boolean
  /** Critical criteria below the level from which they hold. */
  failedCritical: string[]
}

export type Scored =
  | ({ ok: true } & MarkTotal)
  | { ok: false; reason: 'missing-criterion' | 'level-out-of-range'; criteria: string[] }

/** The highest of its described levels, which are counted from 0: 3 or 4. */
export function highestLevel({ levels }: Pick<Criterion, 'levels'>): number {
  return levels.length - 1
}

/** The share of its weight that a level earns: 0 to `weight`. */
export function pointsOf(criterion: Pick<Criterion, 'weight' | 'levels'>, level: number): number {
  return (criterion.weight * level) / highestLevel(criterion)
}

/** The level, if the criterion has it. */
export function levelOn(criterion: Pick<Criterion, 'levels'>, level: number | null): number | null {
  return level !== null && level >= 0 && level <= highestLevel(criterion) ? level : null
}

/** From `holdsFrom` on, a criterion is evidence of its competency. */
export function isHeld(criterion: Pick<Criterion, 'holdsFrom'>, level: number): boolean {
  return level >= criterion.holdsFrom
}

/**
 * Total = Σ weight × level / highest level, in points of 100 (content/README.md: weights add up to 100, levels run from 0).
 * Passed = total ≥ passMark, and each critical criterion at `holdsFrom` or above, whatever the total.
 * Levels of criteria that the rubric does not have are left out of account. Refuses a criterion without a level, and a
 * level that is not a whole one of its own.
 */
export function scoreMark(rubric: Rubric, levels: Record<string, number | null | undefined>): Scored {
  return scoreBySteps(rubric, levels, 1)
}

/** The same of what several readings came to, where a level may also lie half-way between two neighbours. */
export function scoreOutcome(rubric: Rubric, levels: Record<string, number | null | undefined>): Scored {
  return scoreBySteps(rubric, levels, 0.5)
}

function scoreBySteps(rubric: Rubric, levels: Record<string, number | null | undefined>, step: 1 | 0.5): Scored {
  const given = rubric.criteria.map((criterion) => ({ criterion, level: ownLevel(levels, criterion.id) }))
  const missing = given.filter(({ level }) => level === null)
  if (missing.length > 0) return refusal('missing-criterion', missing)
  const marked = given.map(({ criterion, level }) => ({ criterion, level: level ?? 0 }))
  const wrong = marked.filter(
    ({ criterion, level }) => !Number.isInteger(level / step) || levelOn(criterion, level) === null,
  )
  if (wrong.length > 0) return refusal('level-out-of-range', wrong)
  const total = clean(marked.reduce((sum, { criterion, level }) => sum + pointsOf(criterion, level), 0))
  const failed = marked.filter(({ criterion, level }) => criterion.critical && !isHeld(criterion, level))
  const failedCritical = failed.map(({ criterion }) => criterion.id)
  return { ok: true, total, passed: total >= rubric.passMark && failedCritical.length === 0, failedCritical }
}

/** The total so far: criteria that have no level yet count as 0; `marked` of `criteria` have one. */
export function runningTotal(
  rubric: Rubric,
  levels: Record<string, number | null | undefined>,
): { total: number; marked: number; criteria: number } {
  const given = rubric.criteria.flatMap((criterion) => {
    const level = ownLevel(levels, criterion.id)
    return level === null ? [] : [pointsOf(criterion, level)]
  })
  const total = clean(given.reduce((sum, points) => sum + points, 0))
  return { total, marked: given.length, criteria: rubric.criteria.length }
}

function ownLevel(levels: Record<string, number | null | undefined>, id: string): number | null {
  return Object.hasOwn(levels, id) ? (levels[id] ?? null) : null
}

/** Thirds leave dust behind the point: 59.99999999999999 must not fail a pass mark of 60. */
function clean(total: number): number {
  return Math.round(total * 1e6) / 1e6
}

function refusal(
  reason: 'missing-criterion' | 'level-out-of-range',
  of: Array<{ criterion: Criterion }>,
): Extract<Scored, { ok: false }> {
  return { ok: false, reason, criteria: of.map(({ criterion }) => criterion.id) }
}
