import { describe, expect, it } from 'vitest'
import { correctForChance } from '~/domains/measurement/chance-corrected'

describe('correction for chance', () => {
  it.each([
    [2, 0, 2, 1],
    [0, 0, 2, 0],
    [-1, 0, 2, -0.5],
    [16, 12, 20, 0.5],
    [-0.4, -0.8, 0, 0.5],
  ])('score %d, chance %d, most %d', (score, chance, most, share) => {
    const corrected = correctForChance(score, chance, most)
    expect(corrected.ok && corrected.value).toBeCloseTo(share, 12)
  })

  it('tells nothing when chance already gives the most', () => {
    expect(correctForChance(2, 2, 2)).toEqual({ ok: false, reason: 'chance-is-all' })
  })
})
