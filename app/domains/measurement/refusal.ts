/** Why a figure cannot be computed: a word for each cause, so that whoever shows it can say it in a sentence. */
export type Reason =
  | 'too-few'
  | 'too-few-people'
  | 'too-few-items'
  | 'too-few-markers'
  | 'no-variance'
  | 'chance-is-all'
  | 'no-overlap'
  | 'no-disagreement-expected'
  | 'not-whole'
  | 'out-of-range'
  | 'improper-solution'
  | 'not-converged'

export interface Refusal<R extends Reason = Reason> {
  ok: false
  reason: R
}

/** One number, or why there is none. Never NaN, never infinite. */
export type Figure<R extends Reason = Reason> = { ok: true; value: number } | Refusal<R>

export function figure(value: number): { ok: true; value: number } {
  return { ok: true, value }
}

export function refuse<R extends Reason>(reason: R): Refusal<R> {
  return { ok: false, reason }
}

/** The number, or null where it was refused. */
export function valueOrNull(given: Figure): number | null {
  return given.ok ? given.value : null
}
