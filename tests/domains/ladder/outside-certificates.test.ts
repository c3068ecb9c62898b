import { describe, expect, it } from 'vitest'
import { certificatesStated } from '~/domains/ladder/outside-certificates.server'
import { recordOf } from '~/domains/ladder/record.server'
import { piecesOfPeople } from '~/domains/reporting/pieces.server'
import { outsideCertificates } from '~drizzle/ladder'
import { person, testWorld } from '~tests/world'

describe('what someone handed in', () => {
  it('is told to conditions with its kind of work, its answer and its end', () => {
    const world = testWorld()
    const [owner, other] = [person(world), person(world)]
    const expiresAt = new Date('2027-01-31T12:00:00Z')
    const plain = { name: 'HDI-CSR', issuer: 'HDI', about: 'service', issuedAt: world.now(), handedInAt: world.now() }
    world.db
      .insert(outsideCertificates)
      .values([
        { ...plain, id: '1', clientId: 'form-0001', personId: owner.id },
        { ...plain, id: '2', clientId: 'form-0002', personId: owner.id, answer: 'declined', expiresAt },
        { ...plain, id: '3', clientId: 'form-0003', personId: other.id },
      ])
      .run()
    expect(certificatesStated(world, owner.id)).toEqual([
      { id: '2', about: 'service', answer: 'declined', expiresAt },
      { id: '1', about: 'service', answer: null, expiresAt: null },
    ])
  })
})

describe('a certificate that the content recognises', () => {
  it('is evidence once it is confirmed, alike for one and for many', () => {
    const world = testWorld()
    const [owner, trainer] = [person(world), person(world, { role: 'trainer', name: 'Laura' })]
    const plain = { name: 'CWPP', issuer: 'SWPP', about: 'workforce', recognisedId: 'cwpp', personId: owner.id }
    const days = { issuedAt: new Date('2026-01-10T12:00:00Z'), handedInAt: world.now() }
    const answered = { answer: 'confirmed', answeredBy: trainer.id, answeredAt: world.now() } as const
    world.db
      .insert(outsideCertificates)
      .values([
        { ...plain, ...days, id: '1', clientId: 'form-0001' },
        { ...plain, ...days, ...answered, id: '2', clientId: 'form-0002' },
        { ...plain, ...days, ...answered, id: '3', clientId: 'form-0003', recognisedId: null },
      ])
      .run()
    const { pieces } = recordOf(world, owner.id)
    expect(pieces).toMatchObject([
      { kind: 'certificate', result: '2', competency: 'workforce-planning', level: 3, detail: { byName: 'Laura' } },
    ])
    expect(piecesOfPeople(world, [owner.id, trainer.id])).toEqual(
      new Map([
        [owner.id, pieces],
        [trainer.id, []],
      ]),
    )
  })
})
