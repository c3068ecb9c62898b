import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed, type PlanChange } from '~/domains/ladder/plan-change'
import { type PlanEdit, planEditSchema, unedited } from '~/domains/ladder/plan-edit'

const shown = ['lesson:a/one', 'quiz:two', 'own:mine']
const mine = { id: 'mine', words: 'Sit beside Nora', minutes: 60, due: null }

function edited(change: PlanChange, edit: PlanEdit = unedited): PlanEdit {
  const done = changed(edit, change, shown)
  if (!done.ok) throw new Error(done.reason)
  return done.edit
}

describe('a change to a plan', () => {
  it('sets the pace and nothing else', () => {
    expect(edited({ act: 'pace', minutesAWeek: 90 })).toEqual({ ...unedited, minutesAWeek: 90 })
  })

  it('moves a step past its neighbour, and not past the ends', () => {
    expect(edited({ act: 'later', key: 'lesson:a/one' }).order).toEqual(['quiz:two', 'lesson:a/one', 'own:mine'])
    expect(edited({ act: 'earlier', key: 'lesson:a/one' })).toEqual(unedited)
    expect(edited({ act: 'later', key: 'own:mine' })).toEqual(unedited)
    expect(edited({ act: 'later', key: 'case:gone' })).toEqual(unedited)
  })

  it('leaves out and puts back', () => {
    const left = edited({ act: 'leave', key: 'quiz:two' })
    expect(left.leftOut).toEqual(['quiz:two'])
    expect(edited({ act: 'leave', key: 'quiz:two' }, left)).toEqual(left)
    expect(edited({ act: 'back', key: 'quiz:two' }, left)).toEqual(unedited)
  })

  it('goes back to the order of the rule', () => {
    const edit = edited({ act: 'later', key: 'lesson:a/one' })
    expect(edited({ act: 'by-rule' }, edit)).toEqual(unedited)
  })

  it('adds an own step once, ticks it, unticks it, takes it out', () => {
    const added = edited({ act: 'add', step: mine })
    expect(edited({ act: 'add', step: mine }, added)).toEqual(added)
    const done = edited({ act: 'done', id: 'mine', day: '2026-03-02' }, added)
    expect(done.own).toEqual([{ ...mine, done: '2026-03-02' }])
    expect(edited({ act: 'undone', id: 'mine', day: '2026-03-03' }, done)).toEqual(added)
    expect(edited({ act: 'drop', id: 'mine', day: '2026-03-03' }, done)).toEqual(unedited)
  })

  it('refuses an own step that is not there', () => {
    expect(changed(unedited, { act: 'done', id: 'mine', day: '2026-03-02' }, shown)).toEqual({
      ok: false,
      reason: 'unknown-step',
    })
  })

  it('refuses the fifty-first own step', () => {
    const own = Array.from({ length: 50 }, (_, index) => ({ ...mine, id: `own-${index}`, done: null }))
    expect(changed({ ...unedited, own }, { act: 'add', step: mine }, shown)).toEqual({ ok: false, reason: 'full' })
  })

  it('leaves what can be kept, whatever is changed', () => {
    const key = fc.constantFrom(...shown, 'case:gone')
    const change = fc.oneof(
      fc.record({ act: fc.constantFrom('earlier', 'later', 'leave', 'back'), key }),
      fc.record({ act: fc.constant('pace' as const), minutesAWeek: fc.integer({ min: 15, max: 1200 }) }),
      fc.record({ act: fc.constant('add' as const), step: fc.constant(mine) }),
      fc.record({
        act: fc.constantFrom('done', 'undone', 'drop'),
        id: fc.constant('mine'),
        day: fc.constant('2026-03-02'),
      }),
    ) as fc.Arbitrary<PlanChange>
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const end = changes.reduce((edit, one) => {
          const done = changed(edit, one, shown)
          return done.ok ? done.edit : edit
        }, unedited)
        expect(planEditSchema.safeParse(end).success).toBe(true)
      }),
    )
  })
})
