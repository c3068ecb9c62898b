import { largestEigenpair } from './largest-eigenpair'
import { at, type Matrix, matrixOf } from './matrix'
import { type Refusal, refuse } from './refusal'
import { inverseOf, solvePositive } from './solve'

export interface OneFactor {
  ok: true
  /** Standardised, one for each item; the sign of them all is the one with which their sum is not negative. */
  loadings: number[]
  uniquenesses: number[]
}
type OneFactorRefusal = 'too-few-items' | 'no-variance' | 'improper-solution' | 'not-converged'

const mostSteps = 200
/** The longest step in ln ψ. */
const longest = 0.5
/** Slopes below this are level: no further step is worth it. */
const level = 1e-12
/** Where rounding allows no further step, this will do. */
const nearlyLevel = 1e-7
/** A uniqueness below this is 0; below the other it is on its way there while it still falls. */
const least = 1e-6
const suspect = 0.005

/** A place on the way: the logarithms of the uniquenesses; Ψ^−½·R·Ψ^−½ with its largest eigenvalue; the misfit. */
interface Place {
  x: Float64Array
  scaled: Matrix
  theta: number
  omega: Float64Array
  misfit: number
}

/**
 * One factor by maximum likelihood on a correlation matrix: R ≈ λλᵀ + Ψ. For given Ψ the loadings follow from the largest eigenvalue
 * θ and its vector ω of Ψ^−½·R·Ψ^−½, λ = Ψ^½·ω·√(θ − 1), and the misfit to be made least is Σ(1/ψ + ln ψ) − θ + ln θ; Newton's steps in ln ψ.
 * Refuses fewer than three items, an item that does not differ, a uniqueness that runs to 0 (Heywood), and a best place that is
 * none or not one alone. Source: Jöreskog 1967, Psychometrika 32; Lawley & Maxwell 1971.
 */
export function oneFactor(correlation: Matrix): OneFactor | Refusal<OneFactorRefusal> {
  if (correlation.length < 3) return refuse('too-few-items')
  if (correlation.some((row) => row.some(Number.isNaN))) return refuse('no-variance')
  let place: Place | null = placeAt(correlation, startOf(correlation))
  let last = place
  for (let step = 0; step < mostSteps && place; step++) {
    last = place
    const slope = slopeAt(place)
    if (steepest(slope) < level || place.x.some((x) => x < Math.log(least))) break
    place = descend(correlation, place, slope)
  }
  return judge(last)
}

/** A place where the misfit is least: level, and curved upwards every way. */
function judge(place: Place): OneFactor | Refusal<OneFactorRefusal> {
  const slope = slopeAt(place)
  if (place.x.some((x, i) => isOnItsWayToNought(Math.exp(x), slope[i] ?? 0))) return refuse('improper-solution')
  const curvature = curvatureAt(place)
  const isLeast = steepest(slope) < nearlyLevel && curvature !== null && solvePositive(curvature, slope) !== null
  return isLeast ? solutionAt(place) : refuse('not-converged')
}

/** By ln ψ any slope flattens towards ψ = 0; by ψ itself, which is slope/ψ, it does not. */
function isOnItsWayToNought(uniqueness: number, slope: number): boolean {
  return uniqueness < least || (uniqueness < suspect && Math.abs(slope) > 1e-5 * uniqueness)
}

/** As factanal begins: ψ = (1 − 1/(2k))/rⁱⁱ, rⁱⁱ of the inverse; where there is none, one half of that. */
function startOf(correlation: Matrix): Float64Array {
  const size = correlation.length
  const inverse = inverseOf(correlation)
  return Float64Array.from({ length: size }, (_, i) => Math.log((1 - 0.5 / size) / (inverse ? at(inverse, i, i) : 2)))
}

function longestRow(matrix: Matrix): Float64Array {
  const lengths = matrix.map((row) => row.reduce((sum, one) => sum + one * one, 0))
  return matrix[lengths.indexOf(Math.max(...lengths))] ?? new Float64Array()
}

function placeAt(correlation: Matrix, x: Float64Array, near?: Float64Array): Place {
  const root = x.map((one) => Math.exp(-one / 2))
  const scaled = matrixOf(x.length, (i, j) => at(correlation, i, j) * (root[i] ?? 0) * (root[j] ?? 0))
  const { value: theta, vector: omega } = largestEigenpair(scaled, near ?? longestRow(scaled))
  const misfit = x.reduce((sum, one) => sum + Math.exp(-one) + one, 0) - theta + Math.log(theta)
  return { x, scaled, theta, omega, misfit }
}

/** Of the misfit by each ln ψ: 1 − 1/ψ + (θ − 1)·ω². */
function slopeAt({ x, theta, omega }: Place): Float64Array {
  return x.map((one, i) => 1 - Math.exp(-one) + (theta - 1) * (omega[i] ?? 0) ** 2)
}

/**
 * Second derivatives: δ/ψ − θ·ωᵢ²ωⱼ² − (θ − 1)·ωᵢωⱼ·Σₘ ωᵢₘωⱼₘ·(θ + θₘ)/(θ − θₘ), m over the other eigenvalues. With A the scaled
 * correlations and M = θ·(I + ωωᵀ) − A the sum is 2θ·M⁻¹ − I − ωωᵀ. Null where the largest eigenvalue is not alone.
 */
function curvatureAt({ x, scaled, theta, omega }: Place): Matrix | null {
  const both = (i: number, j: number) => (omega[i] ?? 0) * (omega[j] ?? 0)
  const one = (i: number, j: number) => (i === j ? 1 : 0)
  const inverse = inverseOf(matrixOf(x.length, (i, j) => theta * (one(i, j) + both(i, j)) - at(scaled, i, j)))
  if (!inverse) return null
  return matrixOf(x.length, (i, j) => {
    const others = 2 * theta * at(inverse, i, j) - one(i, j) - both(i, j)
    return one(i, j) * Math.exp(-(x[i] ?? 0)) - theta * both(i, j) ** 2 - (theta - 1) * both(i, j) * others
  })
}

/** Jöreskog's approximation, (δ − ωᵢωⱼ)², which always leads downhill. */
function roughCurvatureAt({ omega }: Place): Matrix {
  return matrixOf(omega.length, (i, j) => ((i === j ? 1 : 0) - (omega[i] ?? 0) * (omega[j] ?? 0)) ** 2)
}

/** Newton's step, halved until the misfit falls; never so long that it leaps to another hollow. Null when none falls. */
function descend(correlation: Matrix, from: Place, slope: Float64Array): Place | null {
  const curvature = curvatureAt(from)
  const exact = curvature && solvePositive(curvature, slope)
  const step = exact ?? solvePositive(roughCurvatureAt(from), slope) ?? slope
  for (let share = Math.min(1, longest / steepest(step)); share > 1e-10; share /= 2) {
    const x = from.x.map((one, i) => one - share * (step[i] ?? 0))
    const next = placeAt(correlation, x, from.omega)
    if (next.misfit < from.misfit) return next
    const isFlat = next.misfit - from.misfit < 1e-12 * Math.max(1, Math.abs(from.misfit))
    if (isFlat && steepest(slopeAt(next)) < steepest(slope)) return next
  }
  return null
}

function steepest(slope: Float64Array): number {
  return slope.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
}

function solutionAt({ x, theta, omega }: Place): OneFactor {
  const size = Math.sqrt(Math.max(0, theta - 1))
  const loadings = Array.from(x, (one, i) => Math.exp(one / 2) * (omega[i] ?? 0) * size)
  const sign = loadings.reduce((sum, one) => sum + one, 0) < 0 ? -1 : 1
  return { ok: true, loadings: loadings.map((one) => one * sign), uniquenesses: Array.from(x, Math.exp) }
}
