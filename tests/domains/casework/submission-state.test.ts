import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Act, may, stateOf } from '~/domains/casework/submission-state'

const at = new Date('2026-03-02T09:00:00Z')
const drafting = { handedInAt: null, releasedAt: null, isSettled: false, isBeingMarked: false }
const handedIn = { ...drafting, handedInAt: at }
const begun = { ...handedIn, isBeingMarked: true }
const marked = { ...handedIn, isSettled: true }
const released = { ...marked, releasedAt: at }

const everyAct: Act[] = ['draft', 'hand-in', 'take-back', 'read', 'release', 'change', 'revise']

describe('the state of a submission', () => {
  it.each([
    ['drafting', drafting, ['draft', 'hand-in']],
    ['handed-in', handedIn, ['take-back', 'read']],
    ['handed-in', begun, ['read']],
    ['marked', marked, ['release', 'change']],
    ['marked', { ...marked, isBeingMarked: true }, ['release', 'change']],
    ['released', released, ['read', 'change', 'revise']],
    ['released', { ...released, isSettled: false }, ['read', 'revise']],
  ])('%s: what may be done', (state, facts, acts) => {
    expect(stateOf(facts)).toBe(state)
    expect(everyAct.filter((act) => may(facts, act))).toEqual(acts)
  })

  it('never lets texts change once they are handed in, nor marks before', () => {
    const facts = fc.record({
      handedInAt: fc.constantFrom(null, at),
      releasedAt: fc.constantFrom(null, at),
      isSettled: fc.boolean(),
      isBeingMarked: fc.boolean(),
    })
    fc.assert(fc.property(facts, (one) => !may(one, 'draft') || !may(one, 'read')))
    fc.assert(fc.property(facts, (one) => !may(one, 'release') || one.isSettled))
    fc.assert(fc.property(facts, (one) => !may(one, 'take-back') || (!one.isBeingMarked && !one.isSettled)))
  })
})
