import { describe, expect, it } from 'vitest'
import { bandOf } from '~/domains/assessment/band'
import type { FormScore, Sheet } from '~/domains/assessment/model'
import { measuredBy, verdictOf } from '~/domains/assessment/verdict'
import { form } from './forms'

const items = [{ competency: 'coaching' }, { competency: 'coaching' }]

/** Two items of one competency, both right for the upper half: alpha 1 but for `noise` people. */
function sheet(share: number, scorable = true): Sheet {
  const upper = share > 0.5 ? 1 : 0
  return { credits: [share, upper], own: [scorable ? share : null, upper], answers: ['', ''], seconds: [0, 0] }
}

const people = (count: number) => Array.from({ length: count }, (_, index) => sheet((index % 5) / 4))

describe('the band of a form', () => {
  it('is told from 30 people, not from 29', () => {
    expect(bandOf(items, people(29))).toEqual({ people: 29, total: null, competencies: { coaching: null } })
    expect(bandOf(items, people(30)).total).not.toBeNull()
  })

  it('is s·√(1 − alpha), worked by hand', () => {
    // a: 0 .25 .5 .75 1 six times each, variance 6·.625/29; b: 0 0 0 1 1, 6·1.2/29; totals 0 .25 .5 1.75 2, 6·3.325/29
    const alpha = 2 * (1 - (0.625 + 1.2) / 3.325)
    const spread = Math.sqrt((6 * 3.325) / 29 / 4) * 100
    const { coaching } = bandOf(items, people(30)).competencies
    expect(coaching?.alpha).toBeCloseTo(alpha, 12)
    expect(coaching?.sem).toBeCloseTo(spread * Math.sqrt(1 - alpha), 9)
  })

  it('leaves out results that could not be scored', () => {
    const band = bandOf(items, [...people(29), sheet(1, false)])
    expect(band.total).not.toBeNull()
    expect(band.competencies.coaching).toBeNull()
  })

  it('cannot be told when everybody scores the same', () => {
    expect(
      bandOf(
        items,
        Array.from({ length: 40 }, () => sheet(1)),
      ).total,
    ).toBeNull()
  })

  it('of nobody is nothing', () => {
    expect(bandOf([], [])).toEqual({ people: 0, total: null, competencies: {} })
  })
})

describe('the verdict', () => {
  it.each([
    [70, 60, 5, 'met'],
    [65, 60, 5, 'met'],
    [64.9, 60, 5, 'unsure'],
    [55, 60, 5, 'unsure'],
    [54.9, 60, 5, 'not-met'],
    [60, 60, null, 'met'],
    [59.9, 60, null, 'not-met'],
    [null, 60, null, 'not-scorable'],
    [null, 60, 5, 'not-scorable'],
    [-20, 0, null, 'not-met'],
  ] as const)('score %s, cut %s, SEM %s: %s', (score, cut, sem, verdict) => {
    expect(verdictOf(score, cut, sem)).toBe(verdict)
  })

  it('says of each competency measured whether it has a band', () => {
    const of = form(
      [],
      [
        { competency: 'coaching', level: 3, cut: 60 },
        { competency: 'quality', level: 2, cut: 50 },
      ],
    )
    const band = { people: 31, total: null, competencies: { coaching: { alpha: 0.5, sem: 10 } } }
    const scored = { raw: 75, shown: 75, belowChance: false }
    const result: FormScore = { total: scored, competencies: { coaching: scored }, items: [], ratingsScorable: true }
    expect(measuredBy(of, result, band)).toEqual([
      { competency: 'coaching', level: 3, score: 75, belowChance: false, cut: 60, sem: 10, verdict: 'met', band: true },
      {
        competency: 'quality',
        level: 2,
        score: null,
        belowChance: false,
        cut: 50,
        sem: null,
        verdict: 'not-scorable',
        band: false,
      },
    ])
  })
})
