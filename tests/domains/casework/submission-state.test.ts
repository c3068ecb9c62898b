import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Act, may, stateOf } from '~/domains/casework/submission-state'

const at = new Date('2026-03-02T09:00:00Z')
const drafting = { handedInAt: null, releasedAt: null, isMarked: false, isBeingMarked: false }
const handedIn = { ...drafting, handedInAt: at }
const begun = { ...handedIn, isBeingMarked: true }
const marked = { ...handedIn, isMarked: true }
const released = { ...marked, releasedAt: at }

const everyAct: Act[] = ['draft', 'hand-in', 'take-back', 'keep-marks', 'finish-mark', 'release', 'revise']

describe('the state of a submission', () => {
  it.each([
    ['drafting', drafting, ['draft', 'hand-in']],
    ['handed-in', handedIn, ['take-back', 'keep-marks', 'finish-mark']],
    ['handed-in', begun, ['keep-marks', 'finish-mark']],
    ['marked', marked, ['keep-marks', 'finish-mark', 'release']],
    ['marked', { ...marked, isBeingMarked: true }, ['keep-marks', 'finish-mark', 'release']],
    ['released', released, ['keep-marks', 'finish-mark', 'revise']],
  ])('%s: what may be done', (state, facts, acts) => {
    expect(stateOf(facts)).toBe(state)
    expect(everyAct.filter((act) => may(facts, act))).toEqual(acts)
  })

  it('never lets texts change once they are handed in, nor marks before', () => {
    const facts = fc.record({
      handedInAt: fc.constantFrom(null, at),
      releasedAt: fc.constantFrom(null, at),
      isMarked: fc.boolean(),
      isBeingMarked: fc.boolean(),
    })
    fc.assert(fc.property(facts, (one) => !may(one, 'draft') || !may(one, 'keep-marks')))
    fc.assert(fc.property(facts, (one) => !may(one, 'release') || one.isMarked))
    fc.assert(fc.property(facts, (one) => !may(one, 'take-back') || (!one.isBeingMarked && !one.isMarked)))
  })
})
