import { describe, expect, it } from 'vitest'
import { permitFor } from '~/cli/demo/permit'
import { atomically } from '~/domains/accounts/transaction.server'
import { takeKey } from '~/domains/assessment/panel-keys.server'
import { formReport } from '~/domains/assessment/quality.server'
import { planRescoring, rescoreNext } from '~/domains/assessment/rescoring.server'
import { goRound } from '~/http/rounds.server'
import { closeWorld, openWorld, type World } from '~/platform/world.server'
import { itemKeys, panels, rescorings, scores } from '~drizzle/assessment'
import { person, testWorld } from '~tests/world'
import { panelFor, ratedBy } from './panelling'
import { quizId, take } from './taking'

describe('scoring a test anew', () => {
  it('goes on in small steps, over a restart, and adds scores beside the old ones', () => {
    const world = testWorld()
    const takers = Array.from({ length: 60 }, () => take(world, person(world)))
    const by = person(world, { role: 'trainer' })
    const [item] = takers[0]?.form.items ?? []
    const options = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((id, at) => [
        id,
        { n: 10, mean: at + 1, sd: 1, mode: at + 1, shares: {}, standard: null },
      ]),
    )
    atomically(world, () => {
      const at = world.now()
      world.db.insert(panels).values({ id: 'p', quizId, items: [], name: 'panel', byId: by.id, at }).run()
      const key = { itemHash: item?.hash ?? '', panelId: 'p', members: 10, options, reason: 'rated', byId: by.id, at }
      world.db.insert(itemKeys).values(key).run()
      planRescoring(world, quizId)
    })
    expect(rescoreNext(world)).toBe(50)
    expect(world.db.select().from(rescorings).all()[0]?.doneAt).toBeNull()
    goRound(world)
    expect(rescoreNext(world)).toBe(0)
    const rows = world.db.select().from(scores).all()
    expect(rows.filter(({ key }) => key === 'panel:1')).toHaveLength(60)
    expect(rows).toHaveLength(120)
    expect(world.db.select().from(rescorings).all()[0]?.doneAt).not.toBeNull()
  })

  it('forgets the figures that were of the key before, however many people they are of', async () => {
    const world = testWorld()
    // so many that figures are otherwise good for a minute
    for (let taker = 0; taker < 200; taker++) take(world, person(world))
    const trainer = person(world, { role: 'trainer' })
    const mean = async (on: World = world) => {
      const asked = { quizId, formHash: null, countAll: false }
      const found = await formReport(on, permitFor(trainer, 'read-reports'), asked)
      return found.ok ? found.report.quality.mean : null
    }
    expect(await mean()).toBeGreaterThan(95)
    await ratedBy(world, trainer, panelFor(world, trainer), 1, (authors) => 8 - authors)
    const [panel] = world.db.select().from(panels).all()
    takeKey(world, permitFor(trainer, 'key-tests'), panel?.id ?? '', { reason: 'del revés' })
    const other = { ...world, ...openWorld(world.env), now: world.now }
    expect(await mean(other)).toBeGreaterThan(95)
    while (rescoreNext(world) > 0);
    expect(await mean()).toBeLessThan(0)
    // another process, that has not scored anything itself
    expect(await mean(other)).toBeLessThan(0)
    closeWorld(other)
  })

  it('has nothing to do where nobody has taken it', () => {
    const world = testWorld()
    planRescoring(world, quizId)
    expect(rescoreNext(world)).toBe(0)
  })
})
