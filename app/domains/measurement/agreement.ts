import { adjacentAgreement, exactAgreement } from './exact-agreement'
import { type Intraclass, intraclass } from './intraclass'
import { kappa, meanOverPairs, type Weighting } from './kappa'
import { krippendorff, type Metric } from './krippendorff'
import { completeScripts, type Marks, pairsOf } from './marks'
import { type Figure, refuse } from './refusal'
import { severities } from './severity'

export type Kappas = Record<Weighting, Figure>

export interface PairAgreement {
  /** By their columns. */
  markers: [number, number]
  n: number
  exact: Figure
  /** Within one, the exact ones among them. */
  adjacent: Figure
  kappa: Kappas
}

export interface Agreement {
  scripts: number
  completeScripts: number
  markers: number
  exact: Figure
  adjacent: Figure
  kappa: Kappas
  pairs: PairAgreement[]
  icc: Intraclass
  krippendorff: Record<Metric, Figure>
  severity: Figure[]
}

/**
 * How far markers agree, to be computed before marks are adjudicated: `marks` has one row a script, one column a marker, null
 * where there is no mark. `levels`, lowest first, are the marks that could be given, and marks are then one apart when they
 * are neighbours there; without levels kappa is refused as `not-whole` where a mark is a decimal.
 */
export function agreement(marks: Marks, levels?: readonly number[]): Agreement {
  const markers = marks[0]?.length ?? 0
  const scripts = completeScripts(marks)
  const steps = levels ? placesOf(marks, levels) : marks
  const isWhole = steps.flat().every((mark) => mark === null || Number.isInteger(mark))
  const pairs = couplesOf(markers).map((couple) => pairAgreement(steps, couple, isWhole))
  return {
    scripts: marks.length,
    completeScripts: scripts.length,
    markers,
    exact: meanOverPairs(pairs.map(({ exact }) => exact)),
    adjacent: meanOverPairs(pairs.map(({ adjacent }) => adjacent)),
    kappa: kappas((weighting) => meanOverPairs(pairs.map((pair) => pair.kappa[weighting]))),
    pairs,
    icc: intraclass(scripts),
    krippendorff: {
      nominal: krippendorff(marks, 'nominal'),
      ordinal: krippendorff(marks, 'ordinal'),
      interval: krippendorff(marks, 'interval'),
    },
    severity: severities(scripts, markers),
  }
}

/** Marks as places among the levels; what is no level is no mark. */
function placesOf(marks: Marks, levels: readonly number[]): Marks {
  const places = new Map<number | null, number>(levels.map((level, place) => [level, place]))
  return marks.map((row) => row.map((mark) => places.get(mark) ?? null))
}

function pairAgreement(steps: Marks, markers: [number, number], isWhole: boolean): PairAgreement {
  const pairs = pairsOf(steps, ...markers)
  return {
    markers,
    n: pairs.length,
    exact: exactAgreement(pairs),
    adjacent: adjacentAgreement(pairs),
    kappa: kappas((weighting) => (isWhole ? kappa(pairs, weighting) : refuse('not-whole'))),
  }
}

function kappas(of: (weighting: Weighting) => Figure): Kappas {
  return { unweighted: of('unweighted'), linear: of('linear'), quadratic: of('quadratic') }
}

function couplesOf(markers: number): Array<[number, number]> {
  const places = Array.from({ length: markers }, (_, place) => place)
  return places.flatMap((one) => places.slice(one + 1).map((other): [number, number] => [one, other]))
}
