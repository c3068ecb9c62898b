import type { Rubric } from '~/domains/content/model'
import type { Levels } from './adjudication'
import { scoreMark } from './rubric'
import { type SecondReadingReason, type SecondReadingRule, secondReading } from './second-reading'

/** A finished first reading, with the rubric that it was done by. */
export interface FirstReading {
  submissionId: string
  rubric: Rubric
  levels: Levels
}

export type Foreseen = Record<SecondReadingReason, number>

/** How many of these a rule would have had read twice, for either reason: those very ones, for the lot is the same. */
export function foresee(rule: SecondReadingRule, readings: readonly FirstReading[]): Foreseen {
  const foreseen = { 'near-pass': 0, drawn: 0 }
  for (const { submissionId, rubric, levels } of readings) {
    const score = scoreMark(rubric, levels)
    if (!score.ok) throw new Error(`a reading that was finished cannot be scored: ${score.reason}`)
    const why = secondReading(rule, rubric, submissionId, { levels, ...score })
    if (why) foreseen[why] += 1
  }
  return foreseen
}
