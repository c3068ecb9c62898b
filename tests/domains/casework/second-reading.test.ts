import { describe, expect, it } from 'vitest'
import { scoreMark } from '~/domains/casework/rubric'
import { secondReading } from '~/domains/casework/second-reading'
import { rubric } from './samples'

const rule = { within: 5, share: 0, seed: 'autumn' }
const ids = Array.from({ length: 4000 }, (_, place) => `submission-${place}`)

function marked(...given: number[]) {
  const levels = Object.fromEntries(rubric.criteria.map(({ id }, place) => [id, given[place] ?? 0]))
  const scored = scoreMark(rubric, levels)
  if (!scored.ok) throw new Error(scored.reason)
  return { levels, ...scored }
}

describe('a second reading', () => {
  it.each([
    // 20 + 16⅔ + 10 + 10 + 5 = 61.7
    ['just above the pass mark', [2, 2, 2, 2, 1], 'near-pass'],
    // 20 + 16⅔ + 10 + 10 + 0 = 56.7
    ['just below it', [2, 2, 2, 2, 0], 'near-pass'],
    ['far above it', [3, 3, 3, 3, 3], null],
    ['far below it', [0, 1, 1, 1, 1], null],
    // 10 + 25 + 15 + 15 + 15 = 80, and the investigation holds from 2
    ['a pass undone by one level of a critical criterion', [1, 3, 3, 3, 3], 'near-pass'],
    ['a pass undone by two levels of it', [0, 3, 3, 3, 3], null],
  ] as const)('is due near the pass mark: %s', (_, levels, reason) => {
    expect(secondReading(rule, rubric, 'any', marked(...levels))).toBe(reason)
  })

  it('is drawn by lot for the share asked for, none at 0 and all at 1', () => {
    const first = marked(3, 3, 3, 3, 3)
    const share = (wanted: number) =>
      ids.filter((id) => secondReading({ ...rule, share: wanted }, rubric, id, first) === 'drawn').length / ids.length
    expect(share(0)).toBe(0)
    expect(share(1)).toBe(1)
    expect(Math.abs(share(0.2) - 0.2)).toBeLessThan(0.03)
  })

  it('is drawn by the seed alone, a larger share holds the smaller, and another seed draws others', () => {
    const first = marked(3, 3, 3, 3, 3)
    const drawn = (seed: string, share: number) =>
      ids.filter((id) => secondReading({ within: 5, share, seed }, rubric, id, first) !== null)
    expect(drawn('autumn', 0.1)).toEqual(drawn('autumn', 0.1))
    expect(drawn('autumn', 0.3)).toEqual(expect.arrayContaining(drawn('autumn', 0.1)))
    expect(drawn('spring', 0.1)).not.toEqual(drawn('autumn', 0.1))
  })
})
