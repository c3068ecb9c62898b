/**
 * r_wg = 1 − s²/σ², where σ² = (A² − 1)/12 is the variance if each of the A ratings of a scale were given equally often: how much
 * less the members of one group differ than by chance. 1: all alike; 0: as by chance, or worse, for below 0 it is taken as 0.
 * `sd` is over n − 1, in steps of the scale. Source: James, Demaree & Wolf 1984, Journal of Applied Psychology 69.
 */
export function withinGroupAgreement(sd: number, { from, to }: { from: number; to: number }): number {
  return Math.max(0, 1 - sd ** 2 / chanceVariance(from, to))
}

/** Up to here agreement is weak or lacking (LeBreton & Senter 2008, Organizational Research Methods 11, table 3). */
export const weakAgreement = 0.5

/** The least sd on a scale at which agreement is weak. */
export function weakFrom({ from, to }: { from: number; to: number }): number {
  return Math.sqrt((1 - weakAgreement) * chanceVariance(from, to))
}

function chanceVariance(from: number, to: number): number {
  return ((to - from + 1) ** 2 - 1) / 12
}
