import { type Figure, figure, refuse } from './refusal'

/**
 * SEM = s · √(1 − reliability), in the points of s. A reliability below 0, which alpha can be by chance, makes it wider
 * than the scores themselves; above 1 there is none.
 * Source: Gulliksen 1950, Theory of Mental Tests.
 */
export function standardError(spread: number, reliability: number): Figure<'out-of-range'> {
  return reliability > 1 ? refuse('out-of-range') : figure(spread * Math.sqrt(1 - reliability))
}

/** The band that holds the true score of 95 people in 100: score ± 1.96 · SEM. */
export function bandAround(score: number, sem: number): { low: number; high: number } {
  return { low: score - 1.96 * sem, high: score + 1.96 * sem }
}

/**
 * The least difference of two results of one person that is not the error of both: 1.96 · √2 · SEM.
 * Source: Jacobson & Truax 1991, Journal of Consulting and Clinical Psychology 59.
 */
export function smallestRealChange(sem: number): number {
  return 1.96 * Math.SQRT2 * sem
}
