import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retakeFrom } from '~/domains/assessment/retake'
import { shuffled } from '~/domains/assessment/shuffle'

const options = ['a', 'b', 'c', 'd', 'e']

describe('the order of options', () => {
  it('is the same for the same seed and leaves the list alone', () => {
    expect(shuffled(options, 'attempt/item')).toEqual(shuffled(options, 'attempt/item'))
    expect(options).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('keeps every option once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (things, seed) => {
        expect([...shuffled(things, seed)].sort()).toEqual([...things].sort())
      }),
    )
  })

  it('puts each option in each place about equally often', () => {
    const seeds = 5000
    const counts = new Map<string, number>()
    for (let seed = 0; seed < seeds; seed++)
      shuffled(options, `attempt-${seed}/two-absent-at-eight`).forEach((option, place) => {
        counts.set(option + place, (counts.get(option + place) ?? 0) + 1)
      })
    expect(counts.size).toBe(25)
    // 1,000 expected, standard deviation 28: five of them either way
    for (const count of counts.values()) expect(Math.abs(count - seeds / 5)).toBeLessThan(142)
  })
})

describe('taking a test again', () => {
  const finished = new Date('2026-03-01T10:00:00Z')

  it.each([
    [null, 14, '2026-03-01T10:00:00Z', null],
    [finished, 14, '2026-03-15T09:59:59Z', '2026-03-15T10:00:00.000Z'],
    [finished, 14, '2026-03-15T10:00:00Z', null],
    [finished, 0, '2026-03-01T10:00:00Z', null],
  ])('last finished %s, after %i days, at %s', (last, days, now, from) => {
    expect(retakeFrom(last, days, new Date(now))?.toISOString() ?? null).toBe(from)
  })
})
