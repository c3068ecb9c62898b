import { describe, expect, it } from 'vitest'
import { certificatesStated } from '~/domains/ladder/outside-certificates.server'
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
