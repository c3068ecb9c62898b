import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHeld, levelOn, pointsOf, runningTotal, scoreMark } from '~/domains/casework/rubric'
import type { Rubric } from '~/domains/content/model'
import { criterion, rubric } from './samples'

describe('scoring a mark', () => {
  it.each([
    // 30·3/3 + 25·3/3 + 15·2/3 + 15·3/3 + 15·2/3 = 30 + 25 + 10 + 15 + 10
    ['the good sample', [3, 3, 2, 3, 2], 90, true],
    // 10 + 8⅓ + 5 + 10 + 5
    ['the weak sample', [1, 1, 1, 2, 1], 38.333333, false],
    ['nothing shown', [0, 0, 0, 0, 0], 0, false],
    ['all at the highest', [3, 3, 3, 3, 3], 100, true],
    // 20 + 16⅔ + 10 + 10 + 3⅓ = exactly the pass mark, though thirds leave dust
    ['exactly at the pass mark', [2, 2, 2, 2, 0], 56.666667, false],
  ])('adds weight × level / 3: %s', (_, levels, total, passed) => {
    const given = Object.fromEntries(rubric.criteria.map(({ id }, place) => [id, levels[place]]))
    expect(scoreMark(rubric, given)).toMatchObject({ ok: true, total, passed })
  })

  it('passes at the pass mark in spite of the dust of thirds', () => {
    const thirds = { criteria: [criterion('a', 10), criterion('b', 20), criterion('c', 70)], passMark: 100 / 3 }
    const even: Rubric = { ...thirds, passMark: 60 }
    expect(scoreMark(even, { a: 3, b: 3, c: 1 })).toMatchObject({ total: 53.333333, passed: false })
    expect(scoreMark({ ...thirds, passMark: 53.333333 }, { a: 3, b: 3, c: 1 })).toMatchObject({ passed: true })
  })

  it('fails whatever the total when a critical criterion does not hold', () => {
    const levels = { investigation: 1, reply: 3, remedy: 3, 'customer-view': 3, conflict: 3 }
    expect(scoreMark(rubric, levels)).toEqual({ ok: true, total: 80, passed: false, failedCritical: ['investigation'] })
    expect(scoreMark(rubric, { ...levels, investigation: 2 })).toMatchObject({ passed: true, failedCritical: [] })
  })

  it('refuses a criterion without a level, and names it', () => {
    expect(scoreMark(rubric, { investigation: 3, reply: 3, remedy: null, 'customer-view': 3 })).toEqual({
      ok: false,
      reason: 'missing-criterion',
      criteria: ['remedy', 'conflict'],
    })
  })

  it.each([-1, 4, 1.5, Number.NaN])('refuses the level %s', (level) => {
    const levels = { investigation: 3, reply: 3, remedy: level, 'customer-view': 3, conflict: 0 }
    expect(scoreMark(rubric, levels)).toEqual({ ok: false, reason: 'level-out-of-range', criteria: ['remedy'] })
  })

  it('knows no level from the prototype of an object', () => {
    const odd = { criteria: [criterion('constructor', 50), criterion('b', 30), criterion('c', 20)], passMark: 50 }
    expect(scoreMark(odd, { b: 1, c: 1 })).toMatchObject({ ok: false, criteria: ['constructor'] })
  })
})

describe('what holds for every rubric', () => {
  const weights = fc
    .array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 6 })
    .map((parts) => parts.map((part) => (100 * part) / parts.reduce((sum, one) => sum + one, 0)))
  const rubrics = weights.map(
    (list): Rubric => ({
      criteria: list.map((weight, place) => ({ ...criterion(`c${place}`, weight), critical: place === 0 })),
      passMark: 60,
    }),
  )
  const marked = rubrics.chain((one) =>
    fc.tuple(
      fc.constant(one),
      fc
        .array(fc.integer({ min: 0, max: 3 }), { minLength: one.criteria.length, maxLength: one.criteria.length })
        .map((levels) => Object.fromEntries(levels.map((level, place) => [`c${place}`, level]))),
    ),
  )

  it('the total lies between 0 and 100', () => {
    fc.assert(
      fc.property(marked, ([one, levels]) => {
        const score = scoreMark(one, levels)
        return score.ok && score.total >= 0 && score.total <= 100.000001
      }),
    )
  })

  it('a higher level never lowers the total nor turns passed into failed', () => {
    fc.assert(
      fc.property(marked, fc.nat(), ([one, levels], pick) => {
        const id = one.criteria[pick % one.criteria.length]?.id ?? ''
        const before = scoreMark(one, levels)
        const after = scoreMark(one, { ...levels, [id]: Math.min(3, (levels[id] ?? 0) + 1) })
        return before.ok && after.ok && after.total >= before.total && (!before.passed || after.passed)
      }),
    )
  })

  it('the running total of a whole mark is its total, and of part of it no more', () => {
    fc.assert(
      fc.property(marked, fc.nat(), ([one, levels], pick) => {
        const score = scoreMark(one, levels)
        const part = { ...levels, [`c${pick % one.criteria.length}`]: null }
        const running = runningTotal(one, part)
        if (!score.ok || runningTotal(one, levels).total !== score.total) return false
        return running.total <= score.total && running.marked === one.criteria.length - 1
      }),
    )
  })
})

describe('one criterion', () => {
  it('earns the share of its weight', () => {
    const ofFour = criterion('one', 30)
    expect([0, 1, 2, 3].map((level) => pointsOf(ofFour, level))).toEqual([0, 10, 20, 30])
    const ofFive = { ...ofFour, levels: [...ofFour.levels, { es: 'más', en: 'more' }] }
    expect([0, 1, 2, 3, 4].map((level) => pointsOf(ofFive, level))).toEqual([0, 7.5, 15, 22.5, 30])
  })

  it('has the levels that its rubric describes, and no others', () => {
    expect([null, -1, 0, 3, 4].map((level) => levelOn(criterion('one', 30), level))).toEqual([null, null, 0, 3, null])
  })

  it('holds from its level on', () => {
    expect([0, 1, 2, 3].map((level) => isHeld({ holdsFrom: 2 }, level))).toEqual([false, false, true, true])
  })
})
