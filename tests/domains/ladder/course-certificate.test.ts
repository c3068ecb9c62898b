import { describe, expect, it } from 'vitest'
import { type CourseFacts, judgeCourse } from '~/domains/ladder/course-certificate'
import { judgePieces } from '~/domains/ladder/evidence'
import type { Piece } from '~/domains/ladder/model'
import { judgeRung } from '~/domains/ladder/rung-certificate'
import { daysAgo, justHolding, now, piece, rule } from './made'

const course = { id: 'lead', lessons: [{ id: 'one' }, { id: 'two' }], test: 'closing', case: 'study' }

const passedAll = (): Piece[] => [
  piece('check', { instrument: 'check:lead/one', result: 'one' }),
  piece('check', { instrument: 'check:lead/two', result: 'two' }),
  piece('test', { instrument: 'test:closing', result: 'attempt' }),
  piece('test', { instrument: 'test:closing', result: 'attempt', competency: 'quality' }),
  piece('case', { instrument: 'case:study/first', result: 'submission' }),
  piece('case', { instrument: 'case:study/second', result: 'submission', outcome: 'not-met' }),
]

function judged(pieces: readonly Piece[], wanted: Partial<CourseFacts> = {}, moment = now) {
  const facts = { passed: new Set(['submission']), begun: new Map(), ...wanted }
  return judgeCourse(course, { pieces: judgePieces(pieces, rule, moment), ...facts })
}

const without = (instrument: string) => passedAll().filter((one) => !one.instrument.startsWith(instrument))
const told = (pieces: readonly Piece[], wanted: Partial<CourseFacts> = {}) =>
  judged(pieces, wanted).missing.map(({ id, why }) => `${id} ${why}`)

describe('a course', () => {
  it('is complete with every check passed, its test met and its case passed as a whole', () => {
    expect(judged(passedAll())).toEqual({ missing: [], basis: ['one', 'two', 'attempt', 'submission'] })
  })

  it('names what is missing in its own order', () => {
    expect(told([])).toEqual(['lead/one open', 'lead/two open', 'closing open', 'study open'])
  })

  it('asks for no test and no case where it has none', () => {
    const facts = {
      pieces: judgePieces(passedAll().slice(0, 2), rule, now),
      passed: new Set<string>(),
      begun: new Map(),
    }
    expect(judgeCourse({ id: 'lead', lessons: course.lessons }, facts)).toEqual({ missing: [], basis: ['one', 'two'] })
  })

  it.each([
    ['a check whose newest answering was not passed', 'check:lead/two', 'not-met', 'lead/two not-met'],
    ['a test of which one competency is below its cut', 'test:closing', 'not-met', 'closing not-met'],
    ['a test too near to its cut', 'test:closing', 'unsure', 'closing unsure'],
    ['a test that could not be scored', 'test:closing', 'not-scorable', 'closing not-scorable'],
  ] as const)('misses %s', (_, instrument, outcome, missing) => {
    const kind = instrument.startsWith('test') ? 'test' : 'check'
    const newest = piece(kind, { instrument, outcome, at: daysAgo(1) })
    const others = outcome === 'not-scorable' ? without(instrument) : passedAll()
    expect(told([...others, newest])).toEqual([missing])
  })

  it('goes by the score of before where a later attempt could not be scored', () => {
    const later = piece('test', { instrument: 'test:closing', outcome: 'not-scorable', at: daysAgo(1) })
    expect(told([...passedAll(), later])).toEqual([])
  })

  it('misses a case that was marked and not passed, and one that waits for its marks', () => {
    expect(told(passedAll(), { passed: new Set() })).toEqual(['study not-met'])
    const begun = new Map([['case:study', { state: 'waiting' as const, at: now }]])
    expect(told(without('case:study'), { begun })).toEqual(['study waiting'])
  })

  it('takes no other course’s lesson and no other case for its own', () => {
    const others = [
      piece('check', { instrument: 'check:other/one' }),
      piece('case', { instrument: 'case:study-two/first', result: 'submission' }),
    ]
    expect(told([...without('check:lead/one').filter(({ kind }) => kind !== 'case'), ...others])).toEqual([
      'lead/one open',
      'study open',
    ])
  })

  it('asks again for all of it when its term is over', () => {
    const end = new Date('2028-03-02T09:00:00Z')
    expect(judged(passedAll(), {}, end).missing.map(({ why }) => why)).toEqual(Array(4).fill('expired'))
  })
})

describe('a rung', () => {
  const title = {
    id: 'team-lead',
    competencies: [
      { competency: 'coaching', level: 3, critical: true },
      { competency: 'quality', level: 3, critical: false },
    ],
  }
  const rung = (pieces: readonly Piece[]) => judgeRung({ title, rule }, pieces, now)

  it('asks for what is critical and rests on all that holds something', () => {
    const [coaching, quality] = [justHolding(), justHolding({ competency: 'quality' })]
    expect(rung(coaching)).toEqual({ missing: [], basis: coaching.map(({ result }) => result) })
    expect(rung(quality)).toEqual({ missing: ['coaching'], basis: quality.map(({ result }) => result) })
  })

  it('does not rest on what does not count', () => {
    const [old, low] = [piece('test', { at: daysAgo(900) }), piece('case', { level: 2 })]
    expect(rung([...justHolding(), old, low]).basis).toHaveLength(3)
  })
})
