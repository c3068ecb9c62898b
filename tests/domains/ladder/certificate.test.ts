import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CertificateAct, certificateAt, endOfTerm, lostBasis } from '~/domains/ladder/certificate'
import { daysAgo } from './made'

const day = (days: number) => daysAgo(-days)

let number = 0
function act(kind: CertificateAct['act'], at: number, until: number | null = null): CertificateAct {
  number += 1
  return { number, act: kind, at: day(at), until: until === null ? null : day(until) }
}

const stateAt = (acts: readonly CertificateAct[], days: number) => certificateAt(acts, day(days))?.state ?? null

describe('a certificate', () => {
  const issued = [act('issued', 0, 700)]

  it.each([
    ['before it was issued', -1, null],
    ['the moment it is issued', 0, 'valid'],
    ['on its last day', 699, 'valid'],
    ['at its end', 700, 'expired'],
  ])('%s', (_, days, state) => {
    expect(stateAt(issued, days)).toBe(state)
  })

  it('can be renewed from sixty days before its end, and after it', () => {
    const renewable = (days: number) => certificateAt(issued, day(days))?.isRenewable
    expect([639, 640, 699, 800].map(renewable)).toEqual([false, true, true, true])
  })
})

describe('a renewed certificate', () => {
  const acts = [act('issued', 0, 700), act('renewed', 660, 1400)]

  it('runs on, since its first day', () => {
    const term = { since: day(0), until: day(1400), renewals: 1 }
    expect(certificateAt(acts, day(1000))).toMatchObject({ state: 'valid', ...term })
    expect(stateAt(acts, 1400)).toBe('expired')
  })

  it('was expired in between where it was renewed late', () => {
    const late = [act('issued', 0, 700), act('renewed', 800, 1500)]
    expect([750, 800].map((days) => stateAt(late, days))).toEqual(['expired', 'valid'])
  })

  it('is never shortened', () => {
    expect(certificateAt([...acts, act('renewed', 700, 900)], day(701))).toMatchObject({
      until: day(1400),
      renewals: 2,
    })
  })

  it('goes on from its old end while it is valid, else from today', () => {
    const status = certificateAt(acts, day(660))
    expect(endOfTerm(status, day(660), 1)).toEqual(endOfTerm(null, day(1400), 1))
    expect(endOfTerm(certificateAt(acts, day(1500)), day(1500), 1)).toEqual(endOfTerm(null, day(1500), 1))
    expect(endOfTerm(null, new Date('2026-01-31T09:00:00Z'), 1)).toEqual(new Date('2026-02-28T09:00:00Z'))
  })
})

describe('a revoked certificate', () => {
  const acts = [act('issued', 0, 700), act('revoked', 100)]

  it('was valid until then, and stays revoked past its end', () => {
    expect([99, 100, 900].map((days) => stateAt(acts, days))).toEqual(['valid', 'revoked', 'revoked'])
    expect(certificateAt(acts, day(690))).toMatchObject({ revokedAt: day(100), isRenewable: false })
  })

  it('is not brought back by a renewal', () => {
    expect(stateAt([...acts, act('renewed', 200, 1400)], 300)).toBe('revoked')
  })

  it('runs on as before once it is reinstated', () => {
    const back = [...acts, act('reinstated', 200)]
    expect(certificateAt(back, day(300))).toMatchObject({ state: 'valid', until: day(700), revokedAt: null })
    expect([150, 700].map((days) => stateAt(back, days))).toEqual(['revoked', 'expired'])
  })

  it('begins anew when it is issued again', () => {
    const anew = [...acts, act('issued', 400, 1100)]
    expect(certificateAt(anew, day(500))).toMatchObject({ state: 'valid', since: day(400), renewals: 0 })
  })

  it('keeps the day of the first revocation', () => {
    expect(certificateAt([...acts, act('revoked', 120)], day(200))).toMatchObject({ revokedAt: day(100) })
  })
})

describe('what it rests on', () => {
  it('is named where it no longer stands', () => {
    expect(lostBasis(['attempt', 'case', 'check'], new Set(['case', 'other']))).toEqual(['attempt', 'check'])
    expect(lostBasis([], new Set())).toEqual([])
  })
})

describe('a certificate, whatever happened to it', () => {
  const anyActs = fc
    .array(
      fc.record({
        kind: fc.constantFrom<CertificateAct['act']>('issued', 'renewed', 'revoked', 'reinstated'),
        wait: fc.nat(300),
        lasts: fc.integer({ min: 1, max: 900 }),
      }),
      { maxLength: 10 },
    )
    .map((all) => {
      let at = 0
      return all.map(({ kind, wait, lasts }) => {
        at += wait
        return act(kind, at, kind === 'issued' || kind === 'renewed' ? at + lasts : null)
      })
    })
  const anyDay = fc.integer({ min: -10, max: 4000 })

  it('is not changed by what comes later, nor by the order in which acts are read', () => {
    fc.assert(
      fc.property(anyActs, anyDay, (acts, days) => {
        const known = acts.filter(({ at }) => at <= day(days))
        expect(certificateAt(known, day(days))).toEqual(certificateAt(acts, day(days)))
        expect(certificateAt(acts.toReversed(), day(days))).toEqual(certificateAt(acts, day(days)))
      }),
    )
  })

  it('is valid only between an issue and its end, and never right after a revocation', () => {
    fc.assert(
      fc.property(anyActs, anyDay, (acts, days) => {
        const status = certificateAt(acts, day(days))
        const last = acts.filter(({ at }) => at <= day(days)).at(-1)
        expect(status === null).toBe(!acts.some(({ act: kind, at }) => kind === 'issued' && at <= day(days)))
        if (status?.state === 'valid') expect(status.since <= day(days) && day(days) < status.until).toBe(true)
        if (status && last?.act === 'revoked') expect(status.state).toBe('revoked')
      }),
    )
  })
})
