import { describe, expect, it } from 'vitest'
import { answeredOf, isSameAnswer, isStraightLine, readAnswer } from '~/domains/assessment/answer'
import { chosen, item, rated } from './forms'

const bestWorst = item('b', 'best-worst', 'coaching', [7, 5, 3, 1])
const rateEach = item('r', 'rate-each', 'coaching', [1, 2, 3, 4])

describe('an answer from a form', () => {
  it.each([
    [{ best: 'a', worst: 'd' }, chosen('a', 'd')],
    [{ best: 'a' }, chosen('a', null)],
    [{ worst: 'b', best: '' }, chosen(null, 'b')],
    [{}, chosen(null, null)],
  ])('best and worst: %j', (fields, answer) => {
    expect(readAnswer(bestWorst, fields)).toEqual({ ok: true, answer })
  })

  it('refuses one option as both', () => {
    expect(readAnswer(bestWorst, { best: 'a', worst: 'a' })).toEqual({ ok: false, reason: 'same-option' })
  })

  it.each([[{ best: 'z' }], [{ worst: 'toString' }], [{ best: ['a', 'b'] }]])('refuses %j', (fields) => {
    expect(readAnswer(bestWorst, fields)).toEqual({ ok: false, reason: 'invalid' })
  })

  it.each([
    [{ 'rate-a': '1', 'rate-b': '7', 'rate-c': '4', 'rate-d': '4' }, rated([1, 7, 4, 4])],
    [{ 'rate-b': '2', 'rate-c': '' }, rated([null, 2])],
    [{ 'rate-z': '9' }, rated([])],
  ])('ratings: %j', (fields, answer) => {
    expect(readAnswer(rateEach, fields)).toEqual({ ok: true, answer })
  })

  it.each([['0'], ['8'], ['4.5'], ['-1'], ['four'], [' 4'], [['4', '5']]])('refuses the rating %j', (rating) => {
    expect(readAnswer(rateEach, { 'rate-a': rating })).toEqual({ ok: false, reason: 'invalid' })
  })
})

describe('how much is answered', () => {
  it.each([
    [undefined, 'none'],
    [chosen(null, null), 'none'],
    [chosen('a', null), 'part'],
    [chosen('a', 'b'), 'all'],
  ])('best and worst %j: %s', (answer, answered) => {
    expect(answeredOf(bestWorst, answer)).toBe(answered)
  })

  it.each([
    [rated([]), 'none'],
    [rated([3]), 'part'],
    [rated([3, 3, 3, 3]), 'all'],
  ])('ratings %j: %s', (answer, answered) => {
    expect(answeredOf(rateEach, answer)).toBe(answered)
  })
})

describe('the same answer', () => {
  it.each([
    [chosen('a', 'b'), chosen('a', 'b'), true],
    [chosen('a', 'b'), chosen('b', 'a'), false],
    [rated([1, 2]), rated([1, 2]), true],
    [rated([1, 2]), rated([1]), false],
    [rated([1]), rated([1, 2]), false],
    [rated([]), chosen(null, null), false],
  ])('%j and %j: %s', (one, other, same) => {
    expect(isSameAnswer(one, other)).toBe(same)
  })
})

describe('a straight line', () => {
  it.each([
    [[rated([4, 4]), rated([4]), chosen('a', 'b')], true],
    [[rated([4, 4]), rated([5])], false],
    [[rated([4])], true],
    [[chosen('a', 'b')], false],
    [[], false],
  ])('%j: %s', (answers, straight) => {
    expect(isStraightLine(answers)).toBe(straight)
  })
})
