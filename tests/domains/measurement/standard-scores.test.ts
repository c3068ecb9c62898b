import { describe, expect, it } from 'vitest'
import { standardScores } from '~/domains/measurement/standard-scores'

describe('standard scores', () => {
  it('have sd over n − 1: 2 4 6 is −1 0 1', () => {
    expect(standardScores([2, 4, 6])).toEqual({ ok: true, z: [-1, 0, 1] })
  })

  it.each([[[]], [[4]], [[4, 4, 4]], [[0.1 + 0.2, 0.3]], [[1e-17, -3e-17]]])('of %j are refused', (values) => {
    expect(standardScores(values)).toEqual({ ok: false, reason: 'no-variance' })
  })
})
