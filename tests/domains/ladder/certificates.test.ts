import { describe, expect, it } from 'vitest'
import { decideCertificate } from '~/domains/ladder/certificate-decisions.server'
import { certificateFile } from '~/domains/ladder/certificate-list.server'
import { askForCertificate, certificatesWithActs, findCertificate } from '~/domains/ladder/certificates.server'
import { courseCertificate, ownCertificates } from '~/domains/ladder/own-certificates.server'
import { recordOf } from '~/domains/ladder/record.server'
import { withdraw } from '~/domains/ladder/withdrawals.server'
import { person, type TestWorld, testWorld } from '~tests/world'
import { ask, certified, completeCourse, passLessons, shortCourse } from './certified'
import { permitted } from './people'

const stateOf = (world: TestWorld, id: string) => findCertificate(world, id)?.status.state

describe('asking for a certificate', () => {
  it('gets it when everything is there, once', () => {
    const world = testWorld()
    const learner = person(world, { name: 'Ana Beltrán' })
    const id = certified(world, learner)
    expect(id).toMatch(/^[0-9a-z]{16}$/)
    expect(ask(world, learner)).toEqual({ ok: true, id })
    expect(findCertificate(world, id)).toMatchObject({
      holder: 'Ana Beltrán',
      kind: 'course',
      contentId: shortCourse,
      status: { state: 'valid', since: world.now(), until: new Date('2028-03-02T09:00:00Z'), renewals: 0 },
    })
    const [own] = certificatesWithActs(world, learner.id)
    expect(own?.acts).toHaveLength(1)
    expect(own?.acts[0]?.basis).toHaveLength(6)
  })

  it('is refused while something is missing, and for what is not there', () => {
    const world = testWorld()
    const learner = person(world)
    passLessons(world, learner)
    expect(ask(world, learner)).toEqual({ ok: false, reason: 'missing' })
    expect(ask(world, learner, undefined, 'nothing')).toEqual({ ok: false, reason: 'not-found' })
    const rung = { kind: 'rung', contentId: 'team-lead' } as const
    expect(askForCertificate(world, permitted(learner, 'learn', learner), rung)).toMatchObject({ reason: 'missing' })
    expect(certificatesWithActs(world, learner.id)).toEqual([])
  })

  it('is refused where a part of what it takes was withdrawn; what was issued stays, and is told to trainers', () => {
    const world = testWorld()
    const [learner, other, trainer] = [person(world), person(world), person(world, { role: 'trainer' })]
    const id = certified(world, learner)
    completeCourse(world, other)
    for (const one of [learner, other]) {
      const test = recordOf(world, one.id).pieces.find(({ kind }) => kind === 'test')
      const draft = {
        personId: one.id,
        result: test?.result ?? '',
        competency: test?.competency ?? null,
        reason: 'Copiado',
      }
      expect(withdraw(world, permitted(trainer, 'withdraw', one), draft)).toEqual({ ok: true })
    }
    expect(ask(world, other)).toEqual({ ok: false, reason: 'missing' })
    expect(stateOf(world, id)).toBe('valid')
    expect(certificateFile(world, permitted(trainer, 'read-reports'), id)?.lost).toMatchObject([{ reason: 'Copiado' }])
  })

  it('gives no certificate for an address that is not one', () => {
    const world = testWorld()
    expect(findCertificate(world, '0123456789abcdef')).toBeNull()
    expect(findCertificate(world, '../etc')).toBeNull()
  })
})

describe('renewing a certificate', () => {
  const end = new Date('2028-03-02T09:00:00Z')

  it('asks for all of it again, from sixty days before its end', () => {
    const world = testWorld()
    const learner = person(world)
    const id = certified(world, learner)
    world.at('2027-12-30T09:00:00Z')
    completeCourse(world, learner)
    expect(ask(world, learner, end)).toEqual({ ok: false, reason: 'too-early' })
    world.at('2028-01-02T09:00:00Z')
    expect(ask(world, learner, end)).toEqual({ ok: true, id })
    const status = { state: 'valid', renewals: 1, until: new Date('2030-03-02T09:00:00Z') }
    expect(findCertificate(world, id)?.status).toMatchObject(status)
    expect(ask(world, learner, end)).toEqual({ ok: true, id })
    expect(findCertificate(world, id)?.status.renewals).toBe(1)
  })

  it('is not had for what it was issued for', () => {
    const world = testWorld()
    const learner = person(world)
    completeCourse(world, learner)
    world.at('2026-03-02T09:05:00Z')
    ask(world, learner)
    world.at('2028-01-15T09:00:00Z')
    const until = new Date('2028-03-02T09:05:00Z')
    expect(ask(world, learner, until)).toEqual({ ok: false, reason: 'missing' })
    const [own] = ownCertificates(world, permitted(learner, 'learn', learner)).certificates
    expect(own?.renewal?.missing.map(({ why }) => why)).toEqual(Array(6).fill('expired'))
    world.at(until)
    expect(stateOf(world, own?.id ?? '')).toBe('expired')
  })
})

describe('deciding on a certificate', () => {
  function desk() {
    const world = testWorld()
    const [learner, trainer] = [person(world), person(world, { role: 'trainer' })]
    const id = certified(world, learner)
    const last = () => certificatesWithActs(world, learner.id)[0]?.acts.at(-1)?.number ?? 0
    const decide = (act: 'revoked' | 'reinstated', by = trainer, number = last(), reason = 'Hecho por otra persona') =>
      decideCertificate(world, permitted(by, 'certify', learner), id, { act, last: number, reason })
    return { world, learner, trainer, id, last, decide }
  }

  it('revokes it, and nothing but a trainer brings it back', () => {
    const { world, learner, id, decide } = desk()
    expect(decide('revoked')).toEqual({ ok: true })
    expect(stateOf(world, id)).toBe('revoked')
    expect(ask(world, learner)).toEqual({ ok: false, reason: 'revoked' })
    const own = ownCertificates(world, permitted(learner, 'learn', learner))
    expect(own.certificates).toMatchObject([{ reason: 'Hecho por otra persona', renewal: null }])
    expect(own.offers).toEqual([])
    expect(decide('reinstated')).toEqual({ ok: true })
    expect(stateOf(world, id)).toBe('valid')
  })

  it('is one when it is sent twice, and a conflict when another was faster', () => {
    const { world, learner, trainer, last, decide } = desk()
    const shown = last()
    decide('revoked', trainer, shown)
    expect(decide('revoked', trainer, shown)).toEqual({ ok: true })
    expect(decide('revoked', person(world, { role: 'trainer' }), shown)).toEqual({ ok: false, reason: 'conflict' })
    expect(decide('revoked', trainer, last(), 'Otra razón')).toEqual({ ok: false, reason: 'conflict' })
    expect(certificatesWithActs(world, learner.id)[0]?.acts).toHaveLength(2)
  })

  it('refuses one’s own, a permit for another, and what is not there', () => {
    const { world, trainer, learner, id } = desk()
    const decision = { act: 'revoked', last: 1, reason: 'x' } as const
    const decide = (permit: Parameters<typeof decideCertificate>[1], of = id) =>
      decideCertificate(world, permit, of, decision)
    const other = permitted(trainer, 'certify', person(world))
    expect(decide(other)).toEqual({ ok: false, reason: 'forbidden' })
    expect(decide(permitted(trainer, 'certify', learner), 'nothing')).toEqual({ ok: false, reason: 'not-found' })
    const own = certified(world, trainer)
    expect(decide(permitted(trainer, 'certify'), own)).toEqual({ ok: false, reason: 'forbidden' })
  })
})

describe('one’s own certificates', () => {
  const own = (world: TestWorld, actor: ReturnType<typeof person>) =>
    ownCertificates(world, permitted(actor, 'learn', actor))

  it('offer what is complete and say what is missing of what was begun', () => {
    const world = testWorld()
    const learner = person(world)
    expect(own(world, learner)).toEqual({ certificates: [], offers: [], nearest: [], hasTarget: false })
    passLessons(world, learner)
    const [nearest] = own(world, learner).nearest
    expect(nearest).toMatchObject({ contentId: shortCourse, missing: [{ kind: 'quiz', why: 'open' }] })
    expect(courseCertificate(world, permitted(learner, 'learn', learner), shortCourse)).toEqual({
      missing: nearest?.missing,
    })
    completeCourse(world, learner)
    expect(own(world, learner).offers).toMatchObject([{ kind: 'course', contentId: shortCourse }])
  })
})
