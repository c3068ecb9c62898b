import { z } from 'zod'
import type { ReadinessRule } from '~/domains/content/model'

/** The numbers of a rule that can be tried; what each kind of evidence is worth stays as it is. */
export const numbers = ['pointsToHold', 'pieces', 'kinds', 'judged', 'ageMonths'] as const
export type RuleNumber = (typeof numbers)[number]

export const limits: Record<RuleNumber, readonly [number, number]> = {
  pointsToHold: [1, 30],
  pieces: [1, 10],
  kinds: [1, 6],
  judged: [0, 10],
  ageMonths: [1, 120],
}

const number = ([least, most]: readonly [number, number]) =>
  z
    .string('required')
    .trim()
    .min(1, 'required')
    .regex(/^\d{1,3}$/, 'not-a-number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, 'out-of-range')

export const triedSchema = z.object({
  pointsToHold: number(limits.pointsToHold),
  pieces: number(limits.pieces),
  kinds: number(limits.kinds),
  judged: number(limits.judged),
  ageMonths: number(limits.ageMonths),
}) satisfies z.ZodType<Pick<ReadinessRule, RuleNumber>>

/** As an author would write it under the title in ladder/titles.yaml; null where nothing differs. */
export function asYaml(rule: Pick<ReadinessRule, RuleNumber>, tried: Pick<ReadinessRule, RuleNumber>): string | null {
  const other = numbers.filter((name) => rule[name] !== tried[name]).map((name) => `${name}: ${tried[name]}`)
  return other.length > 0 ? `readiness: {${other.join(', ')}}` : null
}
