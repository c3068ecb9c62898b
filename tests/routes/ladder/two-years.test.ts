import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { markCase, workOnCase } from '~/cli/demo/casework'
import { randomOf } from '~/cli/demo/random'
import { demoQuiz, takeTest } from '~/cli/demo/testing'
import type { Actor } from '~/domains/accounts/model'
import { createSession } from '~/domains/accounts/sessions.server'
import { seatGuest } from '~/domains/assessment/panel-invitations.server'
import { takeKey } from '~/domains/assessment/panel-keys.server'
import { rateItem, sayDone } from '~/domains/assessment/panel-rating.server'
import { callPanel, findPanel } from '~/domains/assessment/panels.server'
import { rescoreNext } from '~/domains/assessment/rescoring.server'
import { catalogue, course, title } from '~/domains/content/content.server'
import { authorsKeyOf, optionsOf, scaleOf } from '~/domains/content/item-model'
import { publish } from '~/domains/content/publish.server'
import { decideCertificate } from '~/domains/ladder/certificate-decisions.server'
import { askForCertificate, certificatesWithActs } from '~/domains/ladder/certificates.server'
import { endorse } from '~/domains/ladder/endorsements.server'
import { evidenceOf } from '~/domains/ladder/ladder.server'
import { setPosition } from '~/domains/ladder/positions.server'
import { chooseTarget } from '~/domains/ladder/targets.server'
import { restore, withdraw } from '~/domains/ladder/withdrawals.server'
import { answerCheck } from '~/domains/learning/answering.server'
import { previewRelease } from '~/domains/reporting/rule-preview.server'
import { permitted } from '~tests/domains/ladder/people'
import { person, type TestWorld } from '~tests/world'
import { visit, wordsOf } from './visit'

/** Everything of two years happens in one walk: what comes later rests on what came before. */
const walk = { timeout: 300_000 }

it('walks from the first lesson to manager, and the page says at each point why', walk, async () => {
  const content = copyOfContent()
  const all = await visit({ CONTENT_DIR: content })
  const { world, agent, lead, trainer } = all
  const says = saying(all)
  const level = leveller(world, agent, lead)

  // 2 March 2026: hired, a target, the first lesson
  chooseTarget(world, permitted(agent, 'learn'), 'team-lead')
  passLessons(world, agent, ['running-the-shift'])
  await says('Te faltan 9 de 9 competencias.', '9 of 9 competencies missing.')

  // spring: the course, its test, a case; the judgement of a person is what is missing
  world.at('2026-05-04T09:00:00Z')
  passLessons(world, agent, course(world, 'from-colleague-to-team-lead')?.lessons.map(({ id }) => id) ?? [])
  takeTest(world, agent, { skill: 1, random: randomOf('two years') })
  await says(
    'otra prueba o el juicio de una persona: «Liderazgo de primera línea» aún no tiene margen de error',
    'another test or a person’s judgement: “First-line leadership” has no margin of error yet',
  )
  world.at('2026-05-11T09:00:00Z')
  const submission = workOnCase(world, agent, 'good')
  const noSecond = { ...randomOf('two years'), chance: () => false }
  markCase(world, [trainer, person(world, { role: 'trainer' })], submission, 'good', noSecond)
  world.at('2026-06-01T09:00:00Z')
  level('team-lead', '2026-05-29')
  await says('Tienes todo lo imprescindible.', 'You have everything essential.')

  // the rung: a certificate, a new title, a new target
  const asked = askForCertificate(world, permitted(agent, 'learn'), { kind: 'rung', contentId: 'team-lead' })
  if (!asked.ok) throw new Error(asked.reason)
  const certificate = `/certificates/${asked.id}`
  await says('Válido', 'Valid', certificate)
  const since = new Date('2026-07-01T12:00:00Z')
  world.at('2026-07-01T13:00:00Z')
  setPosition(world, permitted(trainer, 'set-title'), { personId: agent.id, titleId: 'team-lead', since })
  chooseTarget(world, permitted(agent, 'learn'), 'customer-service-manager')
  await says('De Líder de equipo / Supervisor a Gerente', 'From Team lead / Supervisor to Customer service manager')
  await says('que no llegan', 'which fall short')

  // a panel keys the test otherwise: what was met is met no more, and both scores can be read
  world.at('2026-09-01T09:00:00Z')
  const before = testPieces(world, agent)
  expect(before.some(({ outcome }) => outcome === 'met')).toBe(true)
  rekey(world, trainer)
  const after = testPieces(world, agent)
  expect(after.every(({ outcome }) => outcome !== 'met')).toBe(true)
  await says('No alcanzó lo pedido', 'Fell short of what was asked', '/me/evidence')

  // the case was copied: it counts no more, here and in what was built on it
  world.at('2026-10-05T09:00:00Z')
  const cased = { personId: agent.id, result: submission, competency: null, reason: 'Copiado de otra persona' }
  expect(withdraw(world, permitted(trainer, 'withdraw', agent), cased)).toEqual({ ok: true })
  await says('Copiado de otra persona', 'Copiado de otra persona', '/me/evidence')
  const last = certificatesWithActs(world, agent.id)[0]?.acts.at(-1)?.number ?? 0
  const revoked = { act: 'revoked', last, reason: 'Se apoyaba en un caso retirado' } as const
  expect(decideCertificate(world, permitted(trainer, 'certify', agent), asked.id, revoked)).toEqual({ ok: true })
  await says('Revocado', 'Revoked', certificate)
  expect((await says.words('/es', certificate, null)).includes('Se apoyaba')).toBe(false)
  expect(restore(world, permitted(trainer, 'withdraw', agent), cased)).toEqual({ ok: true })

  // the second year: lessons at the manager's level, seen doing it
  world.at('2027-06-01T09:00:00Z')
  passLessons(world, agent, lessonsFor(world, 'customer-service-manager'))
  level('customer-service-manager', '2027-05-20')
  await says('Tienes todo lo imprescindible.', 'You have everything essential.')

  // a harder rule: told beforehand, then in force, then taken back
  const path = join(content, 'ladder/titles.yaml')
  const easy = readFileSync(path, 'utf8')
  writeFileSync(path, easy.replace(/^( *)- id: customer-service-manager$/m, '$&\n$1  readiness: { pointsToHold: 12 }'))
  const told = await published(world, '2027-07-01T09:00:00Z')
  expect(told).toMatchObject([{ title: { id: 'customer-service-manager' }, change: { readyBefore: 1, readyAfter: 0 } }])
  await says('de 12 puntos', 'of 12 points')
  writeFileSync(path, easy)
  await published(world, '2027-07-02T09:00:00Z')
  await says('Tienes todo lo imprescindible.', 'You have everything essential.')

  // it does not last for ever
  world.at('2029-06-15T09:00:00Z')
  await says('algo más reciente', 'something fresher')
  await says('Lo que ha caducado', 'Grown too old')
})

type Visit = Awaited<ReturnType<typeof visit>>

/** Looks for words on a page of the agent's in Spanish, and for others on the same page in English. */
function saying({ site, world, agent }: Visit) {
  // months lie between two looks: a session of the first day is long over, and so is a connection
  const signedIn = async (as: Actor) => ({ Cookie: `session=${(await createSession(world, as.id, 'walk')).secret}` })
  const words = async (locale: string, path: string, as: Actor | null = agent) => {
    const headers = { Connection: 'close', ...(as ? await signedIn(as) : {}) }
    const response = await site.get(`${locale}${path}`, null, headers)
    return wordsOf(await response.text())
  }
  const says = async (es: string, en: string, path = '/me') => {
    expect(await words('/es', path)).toContain(es)
    expect(await words('/en', path)).toContain(en)
  }
  return Object.assign(says, { words })
}

function copyOfContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'escalon-two-years-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync('content', folder, { recursive: true })
  return folder
}

/** Puts the content folder live at a moment; what putting it live would say beforehand. */
async function published(world: TestWorld, at: string) {
  world.at(at)
  let told: Awaited<ReturnType<typeof previewRelease>> = []
  const before = async (next: Parameters<typeof previewRelease>[1]) => {
    told = await previewRelease(world, next)
  }
  const done = await publish(world, { before })
  if (!done.ok) throw new Error(JSON.stringify(done.faults))
  return told
}

function passLessons(world: TestWorld, actor: Actor, ids: readonly string[]): void {
  const wanted = new Set(ids)
  for (const lesson of catalogue(world).courses.flatMap(({ lessons }) => lessons)) {
    if (!wanted.has(lesson.id)) continue
    const right = lesson.check.questions.map(({ id, options }) => [id, options.find((one) => one.right)?.id])
    const given = { client: `pass-${lesson.id}-${world.now().getTime()}`, check: lesson.checkHash }
    const done = answerCheck(world, permitted(actor, 'learn'), lesson, { ...given, chosen: Object.fromEntries(right) })
    expect(done.ok).toBe(true)
  }
}

/** Lessons that teach what a title asks, at the level asked or above. */
function lessonsFor(world: TestWorld, titleId: string): string[] {
  const asked = new Map(title(world, titleId)?.competencies.map(({ competency, level }) => [competency, level]))
  const lessons = catalogue(world).courses.flatMap(({ lessons }) => lessons)
  const fits = lessons.filter(({ teaches }) =>
    teaches.some(({ competency, level }) => level >= (asked.get(competency) ?? Number.POSITIVE_INFINITY)),
  )
  return fits.map(({ id }) => id)
}

/** The lead confirms three behaviours of each critical competency of a title, at its level. */
function leveller(world: TestWorld, agent: Actor, lead: Actor) {
  return (titleId: string, day: string) => {
    const critical = title(world, titleId)?.competencies.filter((one) => one.critical) ?? []
    for (const { competency: competencyId, level } of critical) {
      const known = catalogue(world).competencies.find(({ id }) => id === competencyId)
      for (const { id: behaviourId } of known?.levels[level - 1]?.behaviours ?? []) {
        const seen = { occasion: 'En la reunión del turno de mañana', seenAt: new Date(`${day}T12:00:00Z`) }
        const draft = { personId: agent.id, competencyId, level, behaviourId, ...seen }
        const clientId = `${titleId}-${competencyId}-${behaviourId}`.slice(-60)
        expect(endorse(world, permitted(lead, 'endorse', agent), { ...draft, clientId }).ok).toBe(true)
      }
    }
  }
}

function testPieces(world: TestWorld, agent: Actor) {
  return evidenceOf(world, agent.id).pieces.filter(({ kind }) => kind === 'test')
}

/** Ten practitioners who see everything the other way round than the authors; their key is taken, all is scored anew. */
function rekey(world: TestWorld, trainer: Actor): void {
  const may = permitted(trainer, 'key-tests')
  const called = callPanel(world, may, { quiz: demoQuiz, name: 'Otra lectura' })
  const panel = called.ok ? findPanel(world, may, called.panelId) : null
  if (!panel) throw new Error('no panel')
  for (let place = 0; place < 10; place += 1) {
    const seated = seatGuest(world, may, panel.id, { name: `Miembro ${place}`, email: null, locale: 'es' })
    if (!seated.ok) throw new Error(seated.reason)
    const secret = seated.invitations[0]?.link.split('/').at(-1) ?? ''
    for (const [index, item] of panel.items.entries()) {
      const { from, to } = scaleOf(item)
      const authors = authorsKeyOf(item)
      const turned = optionsOf(item).map(({ id }) => [
        `rate-${id}`,
        String(Math.round(from + to - (authors[id] ?? from))),
      ])
      expect(rateItem(world, secret, index + 1, Object.fromEntries(turned)).ok).toBe(true)
    }
    sayDone(world, secret)
  }
  expect(takeKey(world, may, panel.id, { reason: 'Diez profesionales lo ven al revés.' }).ok).toBe(true)
  for (let turn = 0; turn < 20; turn += 1) rescoreNext(world)
}
