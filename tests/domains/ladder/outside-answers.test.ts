import { describe, expect, it } from 'vitest'
import { answerOutsideCertificate, type CertificateAnswer } from '~/domains/ladder/outside-answers.server'
import { certificatesStated } from '~/domains/ladder/outside-certificates.server'
import { recordOf } from '~/domains/ladder/record.server'
import { outsideCertificates } from '~drizzle/ladder'
import { person, testWorld } from '~tests/world'
import { permitted } from './people'

function desk() {
  const world = testWorld()
  const [owner, trainer] = [person(world), person(world, { role: 'trainer' })]
  const facts = { name: 'CWPP', issuer: 'SWPP', about: 'workforce', recognisedId: 'cwpp' }
  const days = { issuedAt: new Date('2026-01-10T12:00:00Z'), handedInAt: world.now() }
  const row = { ...facts, ...days, id: 'one', clientId: 'form-0001', personId: owner.id }
  world.db.insert(outsideCertificates).values(row).run()
  const give = (answer: CertificateAnswer['answer'], words = '', by = trainer, of = owner) =>
    answerOutsideCertificate(world, permitted(by, 'certify', of), 'one', { answer, words })
  return { world, owner, trainer, give }
}

describe('answering a certificate that was handed in', () => {
  it('makes evidence of it', () => {
    const { world, owner, give } = desk()
    expect(recordOf(world, owner.id).pieces).toEqual([])
    expect(give('confirmed')).toEqual({ ok: true })
    expect(recordOf(world, owner.id).pieces).toHaveLength(1)
  })

  it('declines it with words, and with nothing else', () => {
    const { world, owner, give } = desk()
    expect(give('declined', ' ')).toEqual({ ok: false, reason: 'invalid' })
    expect(give('declined', 'No se lee la fecha')).toEqual({ ok: true })
    expect(certificatesStated(world, owner.id)).toMatchObject([{ answer: 'declined' }])
    expect(recordOf(world, owner.id).pieces).toEqual([])
  })

  it('is said once: the same again is the same, anything else comes too late', () => {
    const { world, give } = desk()
    give('confirmed')
    expect(give('confirmed')).toEqual({ ok: true })
    expect(give('declined', 'Mejor no')).toEqual({ ok: false, reason: 'conflict' })
    expect(give('confirmed', '', person(world, { role: 'trainer' }))).toEqual({ ok: false, reason: 'conflict' })
  })

  it('refuses one’s own, a permit for another, and what is not there', () => {
    const { world, owner, trainer, give } = desk()
    expect(give('confirmed', '', trainer, person(world))).toEqual({ ok: false, reason: 'forbidden' })
    const permit = permitted(trainer, 'certify', owner)
    const gone = answerOutsideCertificate(world, permit, 'other', { answer: 'confirmed', words: '' })
    expect(gone).toEqual({ ok: false, reason: 'not-found' })
    world.db.update(outsideCertificates).set({ personId: trainer.id }).run()
    const own = answerOutsideCertificate(world, permitted(trainer, 'certify'), 'one', {
      answer: 'confirmed',
      words: '',
    })
    expect(own).toEqual({ ok: false, reason: 'forbidden' })
  })
})
