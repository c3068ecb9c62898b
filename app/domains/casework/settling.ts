import type { Rubric } from '~/domains/content/model'
import { adjudicate, type Levels, type SettledCriterion } from './adjudication'
import { scoreMark } from './rubric'
import { type SecondReadingReason, type SecondReadingRule, secondReading } from './second-reading'

/** read: another marker is to read it, these criteria or (null) all. · settled: there is an outcome. */
export type Step =
  | { kind: 'read'; place: 2; why: SecondReadingReason; criteria: null }
  | { kind: 'read'; place: 3; why: 'apart'; criteria: string[] }
  | { kind: 'settled'; settled: SettledCriterion[] }

/** What comes after a reading: of the levels given so far, by place. The first has a level for every criterion. */
export function afterReading(
  rule: SecondReadingRule,
  rubric: Rubric,
  submissionId: string,
  [first, second, third]: readonly [Levels, Levels?, Levels?],
): Step {
  const score = scoreMark(rubric, first)
  if (!score.ok) throw new Error(`a reading that was finished cannot be scored: ${score.reason}`)
  const why = second ? null : secondReading(rule, rubric, submissionId, { levels: first, ...score })
  if (why) return { kind: 'read', place: 2, why, criteria: null }
  const { settled, toThird } = adjudicate(rubric.criteria, first, second, third)
  if (toThird.length === 0) return { kind: 'settled', settled }
  return { kind: 'read', place: 3, why: 'apart', criteria: toThird }
}

/** Without a row of its own a case is read twice by these: near is within 5 points, and one in ten of the rest. */
export function usualRule(caseId: string): SecondReadingRule {
  return { within: 5, share: 0.1, seed: caseId }
}
