import { describe, expect, it } from 'vitest'
import type { CertificateAct } from '~/domains/ladder/certificate'
import { certificateFile, listCertificates } from '~/domains/ladder/certificate-list.server'
import { certificateQuerySchema, certificateStates } from '~/domains/ladder/certificate-model'
import { certificateActs, certificates, withdrawals } from '~drizzle/ladder'
import { person, type TestWorld, testWorld } from '~tests/world'
import { permitted } from './people'

type Told = [act: CertificateAct['act'], at: string, until?: string]

function list(world: TestWorld, wanted: Record<string, unknown> = {}) {
  const permit = permitted(person(world, { role: 'admin' }), 'read-reports')
  return listCertificates(world, permit, certificateQuerySchema.parse(wanted))
}

let made = 0

/** A certificate to which all this happened, resting on the results named. */
function certificate(world: TestWorld, acts: readonly Told[], basis = ['attempt'], holder = person(world)): string {
  const id = `certificate${String(++made).padStart(5, '0')}`
  const name = { es: `Curso ${made}`, en: `Course ${made}` }
  world.db.insert(certificates).values({ id, personId: holder.id, kind: 'course', contentId: id, name }).run()
  for (const [act, at, until] of acts) {
    const end = until ? { until: new Date(until), basis } : {}
    world.db
      .insert(certificateActs)
      .values({ certificateId: id, act, at: new Date(at), byId: holder.id, reason: 'r', ...end })
      .run()
  }
  return id
}

const issued: Told = ['issued', '2025-01-01', '2027-01-01']
const histories: Record<string, Told[]> = {
  'a new one': [issued],
  'an old one': [['issued', '2023-01-01', '2025-01-01']],
  'one that ends now': [['issued', '2024-03-02', '2026-03-02T09:00:00Z']],
  'a renewed one': [
    ['issued', '2023-01-01', '2025-01-01'],
    ['renewed', '2024-12-01', '2027-01-01'],
  ],
  'one renewed to nothing': [issued, ['renewed', '2025-06-01', '2025-07-01']],
  'a revoked one': [issued, ['revoked', '2025-02-01']],
  'a reinstated one': [issued, ['revoked', '2025-02-01'], ['reinstated', '2025-03-01']],
  'one issued anew': [issued, ['revoked', '2025-02-01'], ['issued', '2025-03-01', '2025-09-01']],
}

describe('the list of certificates', () => {
  it.each(Object.entries(histories))('finds %s by the state that the rule gives it, and by no other', (_, acts) => {
    const world = testWorld()
    const id = certificate(world, acts)
    const [row] = list(world).rows
    const found = certificateStates.filter((state) => list(world, { state }).rows.some((one) => one.id === id))
    expect(found).toEqual([row?.status.state])
  })

  it('puts those first whose basis was withdrawn, until it is put back', () => {
    const world = testWorld()
    const [holder, trainer] = [person(world), person(world, { role: 'trainer' })]
    const lost = certificate(world, [issued], ['check', 'attempt'], holder)
    const newer = certificate(world, [issued], ['other'], holder)
    const strangers = certificate(world, [issued], ['attempt'])
    const act = (kind: 'withdraw' | 'restore', competencyId: string | null) => {
      const row = { personId: holder.id, result: 'attempt', competencyId, act: kind, reason: 'Copiado' }
      world.db
        .insert(withdrawals)
        .values({ ...row, byId: trainer.id, at: world.now() })
        .run()
    }
    const lostNow = () => list(world, { state: 'lost' }).rows.map(({ id }) => id)
    expect(lostNow()).toEqual([])
    act('withdraw', 'coaching')
    expect(list(world).rows.map(({ id, isLost }) => [id, isLost])).toEqual([
      [lost, true],
      [strangers, false],
      [newer, false],
    ])
    const file = certificateFile(world, permitted(trainer, 'read-reports'), lost)
    expect(file?.lost).toMatchObject([{ competencyId: 'coaching', reason: 'Copiado', byName: trainer.name }])
    act('restore', 'quality')
    expect(lostNow()).toEqual([lost])
    act('restore', null)
    expect(lostNow()).toEqual([])
    act('withdraw', null)
    expect(lostNow()).toEqual([lost])
  })

  it('is found by name and by what it is for, and has pages', () => {
    const world = testWorld()
    const holder = person(world, { name: 'Íñigo Peñalver' })
    for (let one = 0; one < 26; one++) certificate(world, [issued], [], holder)
    certificate(world, [issued], [], person(world, { name: 'Li Wei' }))
    expect(list(world, { q: 'inigo' })).toMatchObject({ total: 26, pages: 2, page: 1 })
    expect(list(world, { q: 'inigo', page: '9' })).toMatchObject({ page: 2, rows: [{ holder: 'Íñigo Peñalver' }] })
    expect(list(world, { q: `course ${made} wei` }).total).toBe(1)
    expect(list(world, { q: 'nobody' })).toMatchObject({ total: 0, rows: [], pages: 1 })
  })
})
