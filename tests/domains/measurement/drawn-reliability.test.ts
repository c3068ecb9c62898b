import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomOf } from '~/cli/demo/random'
import { drawnReliability } from '~/domains/measurement/drawn-reliability'
import { valueOrNull } from '~/domains/measurement/refusal'

const reliabilityOf = (rows: number[][]) => valueOrNull(drawnReliability(rows).reliability)

describe('the reliability of drawn forms', () => {
  it('is ICC(1,k) of Shrout & Fleiss 1979: .44 of their table, and its error √(MSw/k)', () => {
    const rows = ['9 2 5 8', '6 1 3 2', '8 4 6 8', '7 1 2 6', '10 5 6 9', '6 2 4 7'].map((row) =>
      row.split(' ').map(Number),
    )
    expect(reliabilityOf(rows)).toBeCloseTo(0.44, 2)
    // MSw 6.26 in the paper
    expect(valueOrNull(drawnReliability(rows).sem)).toBeCloseTo(Math.sqrt(6.2639 / 4), 3)
  })

  it('finds what was put in: people of variance 1, items of variance 1 and noise of 2, five of their own each', () => {
    const random = randomOf('drawn')
    // twelve dice make a bell
    const bell = () => Array.from({ length: 12 }, () => random.next()).reduce((sum, one) => sum + one, -6)
    const rows = Array.from({ length: 4000 }, () => {
      const person = bell()
      return Array.from({ length: 5 }, () => person + bell() + Math.SQRT2 * bell())
    })
    // 1/(1 + (1 + 2)/5)
    expect(reliabilityOf(rows)).toBeCloseTo(0.625, 1)
    expect(valueOrNull(drawnReliability(rows).sem)).toBeCloseTo(Math.sqrt(3 / 5), 1)
  })

  it('goes by rows of the commonest length, and refuses fewer than two', () => {
    const rows = [
      [1, 2],
      [2, 4],
      [5, 6],
      [1, 2, 3],
    ]
    expect(drawnReliability(rows).people).toBe(3)
    expect(reliabilityOf(rows)).toBe(reliabilityOf(rows.slice(0, 3)))
    expect(drawnReliability([[1, 2]]).reliability).toEqual({ ok: false, reason: 'too-few-people' })
    expect(drawnReliability([]).sem).toEqual({ ok: false, reason: 'too-few-people' })
  })

  it('does not hang on the order of anybody’s items', () => {
    const rows = fc.array(fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 9 }))), {
      minLength: 3,
      maxLength: 12,
    })
    fc.assert(
      fc.property(rows, (given) => {
        const turned = given.map((row) => row.toReversed())
        const [one, other] = [reliabilityOf(given), reliabilityOf(turned)]
        if (one === null || other === null) expect(one).toBe(other)
        else expect(other).toBeCloseTo(one, 9)
      }),
    )
  })
})
