import { describe, expect, it } from 'vitest'
import { certificateAt, lostBasis } from '~/domains/ladder/certificate'
import { heldUntil } from '~/domains/ladder/decay'
import { judgePieces } from '~/domains/ladder/evidence'
import type { Piece } from '~/domains/ladder/model'
import { readinessFor } from '~/domains/ladder/readiness'
import { compareStandards } from '~/domains/ladder/rule-change'
import { partWithdrawn, type WithdrawalAct } from '~/domains/ladder/withdrawal'
import { piece, question, rule } from './made'

const coaching = { competency: 'coaching', level: 3, critical: true }
const title = { id: 'team-lead', competencies: [coaching] }
const on = (day: string) => new Date(`${day}T09:00:00Z`)

/** What is there on a day, as it is judged that day. */
function stands(day: string, pieces: readonly Piece[], acts: readonly WithdrawalAct[] = []) {
  const there = partWithdrawn(pieces, acts).standing.filter(({ recordedAt }) => recordedAt <= on(day))
  const readiness = readinessFor(question(there, { title, now: on(day) }))
  const [competency] = readiness.competencies
  const reasons = competency?.missing.map((one) => ('short' in one ? `${one.reason} ${one.short}` : one.reason))
  return { ready: readiness.ready, points: competency?.points, reasons }
}

const lesson = piece('check', { result: 'lesson', at: on('2024-01-10') })
const test = piece('test', { result: 'attempt', at: on('2024-02-10'), outcome: 'not-met' })
const seen = piece('endorsement', { result: 'seen', at: on('2024-03-10') })
const cased = piece('case', { result: 'case', at: on('2024-05-10') })
const begun = [lesson, test, seen]

describe('two years towards one title', () => {
  it('begins with a lesson, a missed test and what a lead has seen', () => {
    expect(stands('2024-01-09', begun)).toMatchObject({ ready: false, points: 0 })
    expect(stands('2024-04-01', begun)).toEqual({
      ready: false,
      points: 3,
      reasons: ['points 3', 'pieces 1'],
    })
  })

  it('gains by another key what the old one took, for evidence is told anew', () => {
    const rekeyed: Piece[] = [lesson, { ...test, outcome: 'met' }, seen]
    expect(stands('2024-04-01', rekeyed)).toEqual({ ready: false, points: 5, reasons: ['points 1'] })
  })

  it('arrives with a case, and falls back as if it had never been there when the case is withdrawn', () => {
    const all = [...begun, cased]
    expect(stands('2024-06-01', all)).toEqual({ ready: true, points: 6, reasons: [] })
    const by = { byId: 'laura', byName: 'Laura', at: on('2024-07-01') }
    const said = { result: 'case', competency: null, reason: 'Copied', ...by }
    const act: WithdrawalAct = { ...said, number: 1, act: 'withdraw' }
    expect(stands('2024-07-02', all, [act])).toEqual(stands('2024-07-02', begun))
    expect(stands('2024-07-02', all, [act, { ...act, number: 2, act: 'restore' }]).ready).toBe(true)
  })

  it('does not last: the oldest piece that nothing stands in for decides', () => {
    const all = [...begun, cased]
    const until = heldUntil(judgePieces(all, rule, on('2024-06-01')), coaching, rule)
    expect(until).toEqual(on('2026-01-10'))
    expect(stands('2026-01-10', all).ready).toBe(true)
    expect(stands('2026-01-11', all)).toMatchObject({ ready: false, reasons: ['points 1', 'pieces 1', 'fresher'] })
    expect(stands('2026-01-11', [...all, piece('certificate', { at: on('2026-01-05') })]).ready).toBe(true)
  })

  it('shows beforehand what a harder rule would take', () => {
    const after = { title, rule: { ...rule, pointsToHold: 8 } }
    const people = new Map([['ana', [...begun, cased]]])
    const change = compareStandards({ title, rule }, after, people, on('2024-06-01'))
    expect(change).toMatchObject({ readyBefore: 1, readyAfter: 0, changed: [{ personId: 'ana', lost: ['coaching'] }] })
  })

  it('leaves a certificate as it was until a trainer revokes it', () => {
    const issued = { number: 1, act: 'issued', at: on('2024-06-01'), until: on('2026-06-01') } as const
    const revoked = { number: 2, act: 'revoked', at: on('2024-07-03'), until: null } as const
    expect(certificateAt([issued], on('2024-07-02'))?.state).toBe('valid')
    expect(lostBasis(['lesson', 'seen', 'case'], new Set(['lesson', 'seen']))).toEqual(['case'])
    expect(certificateAt([issued, revoked], on('2024-07-02'))?.state).toBe('valid')
    expect(certificateAt([issued, revoked], on('2024-07-04'))?.state).toBe('revoked')
  })
})
