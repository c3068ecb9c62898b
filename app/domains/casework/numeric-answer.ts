import type { Both } from '~/i18n/locale'
import { readingsOf } from '~/i18n/typed-number'

export type Judged = { ok: true; value: number; right: boolean } | { ok: false; reason: 'empty' | 'not-a-number' }

interface Key {
  expected: number
  /** How far off still counts as right, in the answer's own unit. */
  tolerance: number
  unit?: Both | null | undefined
}

/**
 * Right when a reading of what was typed lies within the tolerance of the expected value. People write 64,1 and 64.1,
 * with %, with spaces; `1.234` is a thousand in one country and a little over one in another, so both readings count.
 */
export function judgeNumber(typed: string, { expected, tolerance, unit }: Key): Judged {
  if (typed.trim() === '') return { ok: false, reason: 'empty' }
  const readings = readingsOf(typed, unit)
  const [first] = readings
  if (first === undefined) return { ok: false, reason: 'not-a-number' }
  // a decimal such as 63.6 is 64.1 − 0.5 only nearly
  const near = readings.find((value) => Math.abs(value - expected) <= tolerance + 1e-9)
  return { ok: true, value: near ?? first, right: near !== undefined }
}
