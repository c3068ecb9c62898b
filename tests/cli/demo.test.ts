import { describe, expect, it } from 'vitest'
import { permitFor } from '~/cli/demo/permit'
import { demoPeople } from '~/cli/demo/roster'
import { demoPassword, demoSignIns, seedDemo } from '~/cli/demo/seed.server'
import { ratingQuiz } from '~/cli/demo/testing'
import { listTeams } from '~/domains/accounts/teams.server'
import { flaggedOf } from '~/domains/assessment/panel-agreement'
import { panelAgreement } from '~/domains/assessment/panel-keys.server'
import { findPanel, listPanels } from '~/domains/assessment/panels.server'
import { formReport } from '~/domains/assessment/quality.server'
import { countWaiting } from '~/domains/casework/casework.server'
import { teamQuerySchema } from '~/domains/reporting/model'
import { listTeam } from '~/domains/reporting/people-report.server'
import { person, testWorld } from '~tests/world'

const counted = (world: ReturnType<typeof testWorld>, table: string, where = '1') =>
  (world.db.$client.prepare(`select count(*) as n from ${table} where ${where}`).get() as { n: number }).n

describe('the demo organisation', () => {
  it('is made once, whole, through the doors', async () => {
    const world = testWorld()
    world.at('2026-11-20T10:00:00Z')
    expect(await seedDemo(world)).toBe(true)
    expect(await seedDemo(world)).toBe(false)
    expect(counted(world, 'person')).toBe(43)
    expect(counted(world, 'person', 'is_demo = 1')).toBe(43)
    expect(listTeams(world).map(({ size }) => size)).toEqual([13, 13, 13])
    expect(counted(world, 'score')).toBeGreaterThan(8)
    expect(counted(world, 'endorsement')).toBeGreaterThan(20)
    expect(counted(world, 'statement_answer')).toBeGreaterThan(20)
    expect(counted(world, 'target', 'wanted_by is not null')).toBeGreaterThan(5)
    expect(countWaiting(world, permitFor(person(world, { role: 'trainer' }), 'mark'))).toBeGreaterThan(1)
    expect(counted(world, 'mark')).toBeGreaterThan(3)
  })

  it('has roles and numbers as the product says', () => {
    const of = (role: string) => demoPeople.filter((person) => person.role === role).length
    expect([of('admin'), of('trainer'), of('lead'), of('learner')]).toEqual([1, 3, 3, 36])
    expect(new Set(demoPeople.map(({ name }) => name)).size).toBe(43)
  })

  it('never writes of days to come', async () => {
    const world = testWorld()
    world.at('2026-11-20T10:00:00Z')
    await seedDemo(world)
    const now = world.now().getTime()
    for (const [table, column] of [
      ['answer_step', 'arrived_at'],
      ['draft', 'saved_at'],
      ['mark', 'at'],
      ['outcome', 'at'],
      ['submission_event', 'at'],
      ['endorsement', 'at'],
      ['statement', 'at'],
      ['statement_answer', 'at'],
      ['check_result', 'at'],
      ['shift_try', 'tried_at'],
    ] as const) {
      expect(counted(world, table, `${column} > ${now}`), table).toBe(0)
    }
  })

  it('has people who hold most of what their target asks, some half way, and some who are new', async () => {
    const world = testWorld()
    world.at('2026-11-20T10:00:00Z')
    await seedDemo(world)
    const all = listTeam(world, person(world, { role: 'trainer' }), teamQuerySchema.parse({}), 100)
    const shares = all.ok
      ? all.list.rows.flatMap(({ readiness }) => (readiness ? readiness.held / readiness.of : []))
      : []
    const between = (low: number, high: number) => shares.filter((share) => share >= low && share < high).length
    expect(between(0.6, 1.01)).toBeGreaterThanOrEqual(4)
    expect(between(0.2, 0.6)).toBeGreaterThanOrEqual(5)
    expect(between(0, 0.2)).toBeGreaterThanOrEqual(8)
  })

  it('has a panel whose key is in force, one response that it does not agree on, and figures of a test', async () => {
    const world = testWorld()
    world.at('2026-11-20T10:00:00Z')
    await seedDemo(world)
    const trainer = person(world, { role: 'trainer' })
    const { rows } = listPanels(world, permitFor(trainer, 'key-tests'), 1)
    expect(rows.map(({ done, members, keyAt }) => [done, members, keyAt !== null])).toEqual([
      [1, 4, false],
      [11, 12, true],
    ])
    const may = permitFor(trainer, 'key-tests')
    const panel = findPanel(world, may, rows[1]?.id ?? '')
    const agreement = panel && panelAgreement(world, may, panel)
    expect(agreement?.ok && flaggedOf(agreement.items)).toBe(1)
    const asked = { quizId: ratingQuiz, formHash: null, countAll: false }
    const found = await formReport(world, permitFor(trainer, 'read-reports'), asked)
    if (!found.ok || !panel) throw new Error('nothing')
    expect(found.report.provisionalKey).toBe(false)
    expect(found.report.quality.scorable).toBeGreaterThanOrEqual(30)
    expect(found.report.quality.alpha).toBeGreaterThan(0.3)
    expect(found.report.passing.every(({ scorable }) => scorable > 0)).toBe(true)
    expect(counted(world, 'panel_rating', `at > ${world.now().getTime()}`)).toBe(0)
  })

  it('has a password of its own in each database, the same at each start', async () => {
    const [one, other] = [testWorld(), testWorld()]
    expect(demoPassword(one)).toBe(demoPassword(one))
    expect(demoPassword(one)).not.toBe(demoPassword(other))
    expect(demoSignIns(one).map(({ role }) => role)).toContain('trainer')
  })
})
