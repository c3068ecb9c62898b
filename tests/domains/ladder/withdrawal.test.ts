import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Piece } from '~/domains/ladder/model'
import { partWithdrawn, type WithdrawalAct } from '~/domains/ladder/withdrawal'
import { anyPieces, anyRule, readiness } from './any'
import { asked, daysAgo, justHolding, now, piece } from './made'

let number = 0
function act(result: string, wanted: Partial<WithdrawalAct> = {}): WithdrawalAct {
  number += 1
  const said = { reason: 'The wrong person', byId: 'laura', byName: 'Laura', at: now }
  return { number, result, competency: null, act: 'withdraw', ...said, ...wanted }
}

const left = (pieces: readonly Piece[], acts: readonly WithdrawalAct[]) =>
  partWithdrawn(pieces, acts).standing.map(({ competency }) => competency)

describe('a withdrawn result', () => {
  const both = [piece('test', { result: 'attempt' }), piece('test', { result: 'attempt', competency: 'metrics' })]

  it('goes with everything that it says', () => {
    expect(left([...both, piece('case')], [act('attempt')])).toEqual(['coaching'])
    expect(left([...both], [act('another')])).toEqual(['coaching', 'metrics'])
  })

  it('goes for one competency only', () => {
    expect(left(both, [act('attempt', { competency: 'coaching' })])).toEqual(['metrics'])
  })

  it('is kept to be shown, with who took it out and why', () => {
    const { withdrawn } = partWithdrawn(both, [act('attempt', { competency: 'metrics' })])
    expect(withdrawn).toMatchObject([
      { competency: 'metrics', withdrawal: { reason: 'The wrong person', byId: 'laura', byName: 'Laura', at: now } },
    ])
  })

  it('comes back, and may go again', () => {
    const acts = [act('attempt'), act('attempt', { act: 'restore' })]
    expect(left(both, acts)).toEqual(['coaching', 'metrics'])
    expect(left(both, [...acts, act('attempt')])).toEqual([])
  })

  it('follows the latest act that reaches it, of the whole result or of the competency', () => {
    const whole = act('attempt')
    const back = act('attempt', { competency: 'metrics', act: 'restore' })
    expect(left(both, [whole, back])).toEqual(['metrics'])
    expect(left(both, [back, whole])).toEqual(['metrics'])
    expect(left(both, [whole, back, act('attempt')])).toEqual([])
    expect(left(both, [act('attempt', { competency: 'coaching' }), act('attempt', { act: 'restore' })])).toHaveLength(2)
  })

  it('lets the older result of its instrument stand again', () => {
    const older = piece('test', { instrument: 'same', at: daysAgo(60) })
    const newer = piece('test', { instrument: 'same', result: 'newer', outcome: 'not-met', at: daysAgo(5) })
    const rest = [piece('check'), piece('case')]
    expect(asked([older, newer, ...rest]).competency.held).toBe(false)
    expect(asked(partWithdrawn([older, newer, ...rest], [act('newer')]).standing).competency.held).toBe(true)
  })

  it('takes its effect back', () => {
    const pieces = justHolding()
    const last = pieces.at(-1)?.result ?? ''
    expect(asked(pieces).readiness.ready).toBe(true)
    const { competency } = asked(partWithdrawn(pieces, [act(last)]).standing)
    expect(competency).toMatchObject({ held: false, points: 1 })
    expect(competency.missing).toContainEqual({ reason: 'judged', short: 1 })
  })
})

describe('withdrawing, whatever the evidence', () => {
  // each a result of its own, which drawn ids need not be
  const ownResults = anyPieces.map((all) => all.map((one, index) => ({ ...one, result: `result ${index}` })))
  const mixed = ownResults.chain((all) =>
    fc.tuple(fc.constant(all), fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length })),
  )

  it('has exactly the effect of never having had it', () => {
    fc.assert(
      fc.property(mixed, anyRule, ([all, isExtra], rule) => {
        const without = all.filter((_, index) => !isExtra[index])
        const acts = all.filter((_, index) => isExtra[index]).map(({ result }) => act(result))
        expect(readiness(partWithdrawn(all, acts).standing, rule)).toEqual(readiness(without, rule))
      }),
    )
  })

  it('and restoring it has none at all', () => {
    fc.assert(
      fc.property(mixed, ([all, isExtra]) => {
        const extras = all.filter((_, index) => isExtra[index])
        const acts = extras.flatMap(({ result }) => [act(result), act(result, { act: 'restore' })])
        expect(partWithdrawn(all, acts.toReversed())).toEqual({ standing: all, withdrawn: [] })
      }),
    )
  })
})
