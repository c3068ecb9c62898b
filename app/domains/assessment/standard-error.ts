/**
 * SEM = s · √(1 − reliability), in the score's own points. A reliability below 0, which alpha can give by chance, is no
 * reliability: 0, so that the error is never wider than the scores themselves.
 * Source: Gulliksen 1950, Theory of Mental Tests.
 */
export function standardError(spread: number, reliability: number): number {
  return spread * Math.sqrt(1 - Math.min(1, Math.max(0, reliability)))
}
