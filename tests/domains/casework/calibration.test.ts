import { expect, it } from 'vitest'
import { calibrate } from '~/domains/casework/calibration'

const criteria = ['a', 'b', 'c', 'd'].map((id) => ({ id }))

it('sets a marker’s levels beside the agreed ones', () => {
  const own = { a: 3, b: 2, c: 0, d: 1 }
  const agreed = { a: 3, b: 3, c: 2, d: 1 }
  expect(calibrate(criteria, own, agreed)).toEqual({
    ok: true,
    calibration: {
      criteria: [
        { criterionId: 'a', own: 3, agreed: 3, difference: 0 },
        { criterionId: 'b', own: 2, agreed: 3, difference: -1 },
        { criterionId: 'c', own: 0, agreed: 2, difference: -2 },
        { criterionId: 'd', own: 1, agreed: 1, difference: 0 },
      ],
      exact: 0.5,
      adjacent: 0.75,
      severity: -0.75,
      readAgain: ['c'],
    },
  })
})

it('refuses a criterion without a level on either side, and a rubric without criteria', () => {
  expect(calibrate(criteria, { a: 1, b: 1, c: 1 }, { a: 1, b: 1, c: 1, d: 1 })).toMatchObject({ ok: false })
  expect(calibrate(criteria, { a: 1, b: 1, c: 1, d: 1 }, {})).toMatchObject({ ok: false })
  expect(calibrate([], {}, {})).toEqual({ ok: false, reason: 'missing-criterion' })
})
