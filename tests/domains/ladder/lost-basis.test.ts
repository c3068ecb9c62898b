import { expect, it } from 'vitest'
import { certificateFile, listCertificates } from '~/domains/ladder/certificate-list.server'
import { certificateQuerySchema } from '~/domains/ladder/certificate-model'
import { evidenceOf } from '~/domains/ladder/ladder.server'
import { withdrawImport } from '~/domains/ladder/scorecard-imports.server'
import { importScores } from '~/domains/ladder/scorecards.server'
import { certificateActs, certificates } from '~drizzle/ladder'
import { person, testWorld } from '~tests/world'
import { permitted } from './people'

const head = 'Correo;Contacto;Fecha;Evaluador;Necesidad;Claridad;Malas noticias;Trato difícil;Solución;Errores críticos'

it('tells of a certificate that quality scores were withdrawn which it rests on, and of none judged since', () => {
  const world = testWorld()
  const trainer = person(world, { role: 'trainer', name: 'Laura Ponce' })
  const [ana, bea] = [person(world, { email: 'ana@example.org' }), person(world)]
  const permit = permitted(trainer, 'import-scores')
  const contacts = [1, 2, 3, 4, 5].map((day) => `${ana.email};c${day};0${day}/02/2026;Iván;4;;;;;0`)
  const sent = { scorecardId: 'contact-monitoring', fileName: 'febrero.csv', text: [head, ...contacts].join('\n') }
  const done = importScores(world, permit, sent)
  const basis = [...new Set(evidenceOf(world, ana.id).pieces.map(({ result }) => result))]
  expect(basis).toHaveLength(1)
  const issue = (id: string, personId: string) => {
    const name = { es: 'Curso', en: 'Course' }
    const act = { act: 'issued', at: world.now(), until: new Date('2027-01-01'), basis, byId: personId } as const
    world.db.insert(certificates).values({ id, personId, kind: 'course', contentId: id, name }).run()
    world.db
      .insert(certificateActs)
      .values({ certificateId: id, ...act })
      .run()
  }
  const reader = permitted(trainer, 'read-reports')
  const lostNow = () => {
    const query = certificateQuerySchema.parse({ state: 'lost' })
    return listCertificates(world, reader, query).rows.map(({ id }) => id)
  }
  issue('certificate00001', ana.id)
  issue('certificate00002', bea.id)
  expect(lostNow()).toEqual([])
  world.at('2026-03-20T09:00:00Z')
  if (done.ok) withdrawImport(world, permit, done.id, 'Another form')
  issue('certificate00003', ana.id)
  expect(lostNow()).toEqual(['certificate00001'])
  expect(certificateFile(world, reader, 'certificate00001')?.lost).toEqual([
    { competencyId: null, fileName: 'febrero.csv', reason: 'Another form', byName: 'Laura Ponce', at: world.now() },
  ])
})
