import { chiSquareTail } from './normal-tail'
import { type Refusal, refuse } from './refusal'

/** One item among people of one total score. */
export interface Stratum {
  /** A, B: people of the reference group who had it right, wrong. */
  referenceRight: number
  referenceWrong: number
  /** C, D: the same of the focal group. */
  focalRight: number
  focalWrong: number
}

export interface DifferentialFunctioning {
  ok: true
  /** Odds of the reference group over those of the focal group, at equal score; 1: none. */
  alpha: number
  /** Δ = −2.35·ln(alpha): negative when harder for the focal group. */
  delta: number
  /** Standard error of Δ. */
  standardError: number
  chiSquare: number
  /** P of so large a chi-square, one degree of freedom, if there were no difference. */
  p: number
  /** A negligible, B moderate, C large. */
  grade: 'A' | 'B' | 'C'
}

/** Fewer in either group: not enough data. */
export const leastInGroup = 200
const logisticToDelta = 2.35
/** One-sided 5 % of the normal distribution. */
const oneSided = 1.6448536269514722

/**
 * Mantel-Haenszel: alpha = Σ(AD/N)/Σ(BC/N) over strata of equal score. Significance by the chi-square with continuity correction,
 * (|ΣA − ΣE(A)| − ½)²/ΣVar(A). A: |Δ| under 1, or chi-square not significant at 5 %; C: |Δ| at least 1.5 and significantly above 1,
 * (|Δ| − 1)/SE above 1.645; else B. SE(Δ) = 2.35·√Var(ln alpha), Var = ΣN⁻²(AD + αBC)(A + D + α(B + C)) / 2(ΣAD/N)².
 * Strata without either group say nothing and are left out. Refuses `too-few` under 200 people in either group, and
 * `no-variance` when alpha would be 0 or infinite.
 * Source: Holland & Thayer 1988; Phillips & Holland 1987, Biometrics 43; Zieky 1993 for the grades.
 */
export function mantelHaenszel(
  given: readonly Stratum[],
): DifferentialFunctioning | Refusal<'too-few' | 'no-variance'> {
  const strata = given.filter((stratum) => referenceIn(stratum) > 0 && focalIn(stratum) > 0)
  if (Math.min(sum(strata, referenceIn), sum(strata, focalIn)) < leastInGroup) return refuse('too-few')
  const agreeing = sum(strata, (s) => (s.referenceRight * s.focalWrong) / sizeOf(s))
  const alpha = agreeing / sum(strata, (s) => (s.referenceWrong * s.focalRight) / sizeOf(s))
  const chiSquare = correctedChiSquare(strata)
  if (!(alpha > 0 && Number.isFinite(alpha)) || chiSquare === null) return refuse('no-variance')
  const delta = -logisticToDelta * Math.log(alpha)
  const standardError = logisticToDelta * Math.sqrt(sum(strata, (s) => spread(s, alpha)) / (2 * agreeing * agreeing))
  const p = chiSquareTail(chiSquare)
  return { ok: true, alpha, delta, standardError, chiSquare, p, grade: gradeOf(Math.abs(delta), standardError, p) }
}

/** A, B or C by the size of |Δ|, its standard error and the p of its chi-square. */
export function gradeOf(size: number, standardError: number, p: number): 'A' | 'B' | 'C' {
  if (size < 1 || p >= 0.05) return 'A'
  return size >= 1.5 && (size - 1) / standardError > oneSided ? 'C' : 'B'
}

function correctedChiSquare(strata: readonly Stratum[]): number | null {
  const difference = sum(strata, (s) => s.referenceRight - (referenceIn(s) * rightIn(s)) / sizeOf(s))
  const variance = sum(strata, (s) => {
    const n = sizeOf(s)
    return n < 2 ? 0 : (referenceIn(s) * focalIn(s) * rightIn(s) * (n - rightIn(s))) / (n * n * (n - 1))
  })
  return variance > 0 ? Math.max(0, Math.abs(difference) - 0.5) ** 2 / variance : null
}

/** One stratum's part in the variance of ln alpha. */
function spread({ referenceRight, referenceWrong, focalRight, focalWrong }: Stratum, alpha: number): number {
  const n = referenceRight + referenceWrong + focalRight + focalWrong
  const products = referenceRight * focalWrong + alpha * referenceWrong * focalRight
  return (products * (referenceRight + focalWrong + alpha * (referenceWrong + focalRight))) / (n * n)
}

function sum(strata: readonly Stratum[], of: (stratum: Stratum) => number): number {
  return strata.reduce((total, stratum) => total + of(stratum), 0)
}

const referenceIn = (s: Stratum) => s.referenceRight + s.referenceWrong
const focalIn = (s: Stratum) => s.focalRight + s.focalWrong
const rightIn = (s: Stratum) => s.referenceRight + s.focalRight
const sizeOf = (s: Stratum) => referenceIn(s) + focalIn(s)
