import type { Both } from '~/i18n/locale'
import { readingsOf } from '~/i18n/typed-number'

/** The share of the credit that an answer earns. */
export type Credit = 1 | 0.5 | 0
export type Judged = { ok: true; value: number; credit: Credit } | { ok: false; reason: 'empty' | 'not-a-number' }

interface Key {
  expected: number
  /** How far off still counts as right, in the answer's own unit. */
  tolerance: number
  /** How far off still earns half; not said: nothing but right earns. */
  partTolerance?: number | undefined
  unit?: Both | null | undefined
}

/**
 * Right when a reading of what was typed lies within the tolerance of the expected value, half right within the wider one.
 * People write 64,1 and 64.1, with %, with spaces; `1.234` is a thousand in one country and a little over one in another,
 * so all readings count, and the nearest is taken.
 */
export function judgeNumber(typed: string, { expected, tolerance, partTolerance = tolerance, unit }: Key): Judged {
  if (typed.trim() === '') return { ok: false, reason: 'empty' }
  const readings = readingsOf(typed, unit)
  const [first] = readings
  if (first === undefined) return { ok: false, reason: 'not-a-number' }
  const within = (span: number) => readings.find((value) => isWithin(value, expected, span))
  const [right, part] = [within(tolerance), within(partTolerance)]
  return { ok: true, value: right ?? part ?? first, credit: right !== undefined ? 1 : part !== undefined ? 0.5 : 0 }
}

/** A decimal such as 63.6 is 64.1 − 0.5 only nearly. */
function isWithin(value: number, expected: number, span: number): boolean {
  return Math.abs(value - expected) <= span + 1e-9
}
