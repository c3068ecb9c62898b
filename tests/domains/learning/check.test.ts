import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Check } from '~/domains/content/model'
import { openQuestions, readAnswers, reviewCheck, scoreCheck } from '~/domains/learning/check'

const both = (word: string) => ({ es: `${word} (es)`, en: `${word} (en)` })
const option = (id: string, right = false) => ({ id, right, text: both(`text ${id}`), why: both(`why ${id}`) })
const check: Check = {
  pass: 2,
  questions: [
    {
      id: 'first',
      competency: 'coaching',
      stem: both('first'),
      options: [option('a'), option('b', true), option('c')],
    },
    {
      id: 'second',
      competency: 'metrics',
      stem: both('second'),
      options: [option('a', true), option('b'), option('c')],
    },
    { id: 'third', competency: 'metrics', stem: both('third'), options: [option('a'), option('b'), option('c', true)] },
  ],
}

describe('scoring a check', () => {
  it.each([
    [{ first: 'b', second: 'a', third: 'c' }, 3, true],
    [{ first: 'b', second: 'a', third: 'a' }, 2, true],
    [{ first: 'b', second: 'b', third: 'a' }, 1, false],
    [{ first: 'a', second: 'b', third: 'a' }, 0, false],
    [{ first: 'b' }, 1, false],
    [{}, 0, false],
    [{ elsewhere: 'b' }, 0, false],
  ])('%j has %i right, passed: %s', (answers, right, passed) => {
    expect(scoreCheck(check, answers as Record<string, string>)).toEqual({ right, total: 3, passed })
  })

  const anyAnswers = fc.record({
    first: fc.constantFrom('a', 'b', 'c'),
    second: fc.constantFrom('a', 'b', 'c'),
    third: fc.constantFrom('a', 'b', 'c'),
  })

  it('is between nothing and everything, and passes exactly from the pass mark', () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: 1, max: 3 }), (answers, pass) => {
        const { right, total, passed } = scoreCheck({ ...check, pass }, answers)
        expect(right).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(total)
        expect(passed).toBe(right >= pass)
      }),
    )
  })

  it('agrees with the review shown to the learner', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const shown = reviewCheck(check, answers, 'en').filter(({ isRight }) => isRight).length
        expect(shown).toBe(scoreCheck(check, answers).right)
      }),
    )
  })

  it('never falls when a wrong answer is put right', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const better = scoreCheck(check, { ...answers, first: 'b' }).right
        expect(better).toBeGreaterThanOrEqual(scoreCheck(check, answers).right)
      }),
    )
  })
})

describe('reading what was chosen', () => {
  it('keeps known options and names open questions', () => {
    const given = { first: 'b', second: 'z', third: ['a', 'b'], client: 'word' }
    expect(readAnswers(check, given)).toEqual({ answers: { first: 'b' }, missing: ['second', 'third'] })
  })

  it('finds nothing missing when each question has an answer', () => {
    const given = { first: 'a', second: 'b', third: 'c' }
    expect(readAnswers(check, given)).toEqual({ answers: given, missing: [] })
  })
})

describe('what may be seen', () => {
  it('before answering: neither what is right nor why', () => {
    const shown = JSON.stringify(openQuestions(check, 'en'))
    expect(shown).toContain('text a (en)')
    expect(shown).not.toMatch(/why|right|\(es\)/)
  })

  it('after answering: every option with its reason, what was chosen and what is right', () => {
    const [first, second] = reviewCheck(check, { first: 'a', second: 'a' }, 'es')
    expect(first?.isRight).toBe(false)
    expect(first?.options.map(({ id, isChosen, isRight }) => [id, isChosen, isRight])).toEqual([
      ['a', true, false],
      ['b', false, true],
      ['c', false, false],
    ])
    expect(first?.options.every(({ why }) => why.startsWith('why'))).toBe(true)
    expect(second?.isRight).toBe(true)
  })
})
