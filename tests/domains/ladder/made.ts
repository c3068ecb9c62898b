import type { ReadinessRule } from '~/domains/content/model'
import type { Activity, Kind, Piece } from '~/domains/ladder/model'
import { type Question, readinessFor } from '~/domains/ladder/readiness'

export const rule: ReadinessRule = {
  pieces: 3,
  kinds: 2,
  judged: 1,
  ageMonths: 24,
  pointsToHold: 6,
  points: { check: 1, test: 2, case: 3, endorsement: 2, scorecard: 2, certificate: 2 },
}

export const now = new Date('2026-03-02T09:00:00Z')

export function both(word: string) {
  return { es: word, en: word }
}

export function daysAgo(days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}

let count = 0
/** A met piece on `coaching` at level 3, of an instrument of its own, unless said otherwise. */
export function piece(kind: Kind, wanted: Partial<Piece> = {}): Piece {
  count += 1
  const at = wanted.at ?? daysAgo(30)
  return {
    kind,
    result: `result-${count}`,
    instrument: `${kind}:${count}`,
    competency: 'coaching',
    level: 3,
    at,
    recordedAt: at,
    outcome: 'met',
    noBand: kind === 'test',
    title: both(`title ${count}`),
    path: null,
    detail: { kind: 'check', right: 3, total: 3 },
    ...wanted,
  }
}

/** Four pieces that hold a level just so: 1 + 2 + 3 = 6 points, three pieces, three kinds, one judged. */
export function justHolding(wanted: Partial<Piece> = {}): Piece[] {
  return [piece('check', wanted), piece('test', wanted), piece('case', wanted)]
}

export function activity(kind: Activity['kind'], minutes: number, wanted: Partial<Activity> = {}): Activity {
  count += 1
  const id = wanted.id ?? `${kind}-${count}`
  const gives = { lesson: 'check', quiz: 'test', case: 'case' } as const
  return {
    kind,
    id,
    path: `/${kind}/${id}`,
    title: both(id),
    minutes: { es: minutes, en: minutes },
    gives: [{ competency: 'coaching', level: 3, kind: gives[kind], instrument: `${gives[kind]}:${id}` }],
    course: null,
    order: count,
    retakeAfterDays: 0,
    ...wanted,
  }
}

export const threeBehaviours = [[], [], ['b1', 'b2', 'b3'], [], []]

/** A title that asks for coaching at level 3, critical, unless said otherwise. */
export function question(pieces: readonly Piece[], wanted: Partial<Question> = {}): Question {
  return {
    title: { id: 'team-lead', competencies: [{ competency: 'coaching', level: 3, critical: true }] },
    rule,
    competencies: new Map([['coaching', { name: both('Coaching'), behaviours: threeBehaviours }]]),
    pieces,
    activities: new Map(),
    begun: new Map(),
    now,
    ...wanted,
  }
}

export function asked(pieces: readonly Piece[], wanted: Partial<Question> = {}) {
  const readiness = readinessFor(question(pieces, wanted))
  const [competency] = readiness.competencies
  if (!competency) throw new Error('the title asks for nothing')
  return { readiness, competency }
}
