import type { ReadinessRule } from '~/domains/content/model'
import { isJudged, type JudgedPiece, type Kind, type Requirement, type Shortage } from './model'

/** What of a piece the rule for one competency looks at. */
export type Weighed = Pick<JudgedPiece, 'kind' | 'instrument' | 'level' | 'points' | 'noBand'>

export interface Counted<P extends Weighed> {
  pieces: P[]
  points: number
  kinds: Kind[]
  judged: number
  /** Left out: a critical competency's only test, without a band and without a person's judgement beside it. */
  lone: P | null
}

/**
 * What counts towards a competency at the level asked, of pieces that all stand, are met and are about it.
 * Evidence at the level or above adds up; each instrument counts once, so that pieces are independent.
 * A test without a band of error cannot be a critical competency's only test: it waits, uncounted, for another test or
 * for a person's judgement. (It is left out rather than held against, so that more evidence never makes less ready.)
 */
export function countFor<P extends Weighed>(pieces: readonly P[], { level, critical }: Requirement): Counted<P> {
  const once = new Map<string, P>()
  for (const piece of pieces) if (piece.level >= level && !once.has(piece.instrument)) once.set(piece.instrument, piece)
  const all = [...once.values()]
  const lone = critical ? loneTest(all) : null
  const counted = lone ? all.filter((piece) => piece !== lone) : all
  return {
    pieces: counted,
    points: counted.reduce((sum, piece) => sum + piece.points, 0),
    kinds: [...new Set(counted.map(({ kind }) => kind))],
    judged: counted.filter(({ kind }) => isJudged(kind)).length,
    lone,
  }
}

function loneTest<P extends Weighed>(pieces: readonly P[]): P | null {
  const [only, ...others] = pieces.filter(({ kind }) => kind === 'test')
  if (!only || others.length > 0 || !only.noBand) return null
  return pieces.some(({ kind }) => isJudged(kind)) ? null : only
}

/**
 * How far short: a level is held at `pointsToHold` points, from at least `pieces` independent pieces of at least
 * `kinds` kinds, of which at least `judged` judged by a person.
 */
export function shortageOf(counted: Omit<Counted<Weighed>, 'lone'>, rule: ReadinessRule): Shortage {
  return {
    points: Math.max(0, rule.pointsToHold - counted.points),
    pieces: Math.max(0, rule.pieces - counted.pieces.length),
    kinds: Math.max(0, rule.kinds - counted.kinds.length),
    judged: Math.max(0, rule.judged - counted.judged),
  }
}

/** How much is wanted in all; 0 when the competency is held. */
export function wantOf({ points, pieces, kinds, judged }: Shortage): number {
  return points + pieces + kinds + judged
}
