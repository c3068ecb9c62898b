import { describe, expect, it } from 'vitest'
import type { RecognisedCertificate } from '~/domains/content/recognised-certificate'
import { type OutsideCertificate, piecesOfCertificates } from '~/domains/ladder/outside-certificate'
import { asked, daysAgo, piece } from './made'

const known: RecognisedCertificate = {
  id: 'coach-one',
  name: 'Coach I',
  issuer: 'Instituto de Coaching',
  about: 'supervising',
  gives: [
    { competency: 'coaching', level: 3 },
    { competency: 'communication', level: 2 },
  ],
  source: ['ours'],
}

function pieces(wanted: Partial<OutsideCertificate> = {}) {
  const plain = { id: 'one', recognisedId: known.id, expiresAt: null, answer: 'confirmed', byName: 'Laura' } as const
  const days = { issuedAt: daysAgo(90), handedInAt: daysAgo(10) }
  return piecesOfCertificates([{ ...plain, ...days, ...wanted }], new Map([[known.id, known]]))
}

describe('an outside certificate', () => {
  it('is a piece for each competency that the content says it speaks of, as old as its issue', () => {
    expect(pieces()).toMatchObject([
      { kind: 'certificate', competency: 'coaching', level: 3, outcome: 'met', at: daysAgo(90), result: 'one' },
      { competency: 'communication', level: 2, detail: { issuer: known.issuer, byName: 'Laura' } },
    ])
  })

  it.each([
    ['nobody has answered', { answer: null }],
    ['it was declined', { answer: 'declined' }],
    ['it is not on the list', { recognisedId: null }],
    ['it is no longer on the list', { recognisedId: 'gone' }],
  ] as const)('is no evidence when %s', (_, wanted) => {
    expect(pieces(wanted)).toEqual([])
  })

  it('counts until it runs out, and never as judged by a person', () => {
    const held = (wanted: Partial<OutsideCertificate>) =>
      asked([...pieces(wanted), piece('check'), piece('case')]).competency
    expect(held({})).toMatchObject({ held: true, judged: 1, points: 6 })
    expect(held({ expiresAt: daysAgo(-1) }).held).toBe(true)
    expect(held({ expiresAt: daysAgo(1) }).held).toBe(false)
    expect(held({ expiresAt: daysAgo(1) }).expired).toHaveLength(1)
    expect(held({ issuedAt: daysAgo(800) }).held).toBe(false)
  })

  it('is replaced by a newer one of the same name', () => {
    const twice = [...pieces({ issuedAt: daysAgo(400) }), ...pieces({ id: 'two' })]
    expect(asked(twice).competency.points).toBe(2)
    expect(asked(twice).competency.pieces).toHaveLength(1)
  })
})
