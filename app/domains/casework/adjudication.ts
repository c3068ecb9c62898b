import type { Criterion } from '~/domains/content/model'

/** Criterion id → level, as one marker gave them. */
export type Levels = Readonly<Record<string, number>>

/** alone: nobody else has marked it. · same: both gave it. · mean: they were one level apart. · middle: of three readings. */
export type Settling = 'alone' | 'same' | 'mean' | 'middle'

export interface SettledCriterion {
  criterionId: string
  /** A whole level, or half-way between two neighbours. */
  level: number
  by: Settling
}

export interface Adjudication {
  settled: SettledCriterion[]
  /** Criteria that two markers put more than one level apart: a third reads them, and until then nothing stands for them. */
  toThird: string[]
}

/**
 * What two or three readings of one submission come to, criterion by criterion. The same level stands; neighbours are
 * averaged; further apart goes to a third marker, and then the middle one of the three levels stands, which is always a
 * level that somebody gave. A third reading settles only what was sent to it. One reading alone stands as it is.
 */
export function adjudicate(
  criteria: readonly Pick<Criterion, 'id'>[],
  first: Levels,
  second: Levels | null = null,
  third: Levels | null = null,
): Adjudication {
  const settled: SettledCriterion[] = []
  const toThird: string[] = []
  for (const { id } of criteria) {
    const outcome = settle(levelOf(first, id), levelOf(second, id), levelOf(third, id))
    if (outcome) settled.push({ criterionId: id, ...outcome })
    else toThird.push(id)
  }
  return { settled, toThird }
}

function settle(
  one: number | null,
  other: number | null,
  third: number | null,
): Omit<SettledCriterion, 'criterionId'> | null {
  if (one === null || other === null) {
    const level = one ?? other
    return level === null ? null : { level, by: 'alone' }
  }
  if (one === other) return { level: one, by: 'same' }
  if (Math.abs(one - other) === 1) return { level: (one + other) / 2, by: 'mean' }
  return third === null ? null : { level: middle(one, other, third), by: 'middle' }
}

function middle(...three: [number, number, number]): number {
  return three[0] + three[1] + three[2] - Math.min(...three) - Math.max(...three)
}

function levelOf(levels: Levels | null, id: string): number | null {
  return levels && Object.hasOwn(levels, id) ? (levels[id] ?? null) : null
}
