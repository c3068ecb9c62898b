import { describe, expect, it } from 'vitest'
import { catalogue, title as titleOf } from '~/domains/content/content.server'
import { readinessForTitle } from '~/domains/ladder/ladder.server'
import { setPosition } from '~/domains/ladder/positions.server'
import { chooseTarget } from '~/domains/ladder/targets.server'
import { previewRelease, previewRule } from '~/domains/reporting/rule-preview.server'
import { permitted } from '~tests/domains/ladder/people'
import { confirm, passCheck } from '~tests/routes/ladder/visit'
import { person, team, testWorld } from '~tests/world'

function made() {
  const world = testWorld()
  const teamId = team(world)
  const lead = person(world, { role: 'lead', leads: [teamId] })
  const trainer = person(world, { role: 'trainer' })
  const towards = (name: string) => {
    const someone = person(world, { name, teamId })
    chooseTarget(world, permitted(someone, 'learn'), 'team-lead')
    return someone
  }
  const title = titleOf(world, 'team-lead')
  if (!title) throw new Error('no team lead')
  const preview = (tried: Parameters<typeof previewRule>[3]) =>
    previewRule(world, permitted(trainer, 'read-reports'), title, tried)
  return { world, lead, trainer, towards, title, preview }
}

const easiest = { pointsToHold: 1, pieces: 1, kinds: 1, judged: 0 }

describe('another rule, tried', () => {
  it('names who would gain, with what, and keeps nothing', async () => {
    const { world, lead, towards, preview, title } = made()
    const ana = towards('Ana')
    towards('Bea')
    confirm(world, lead, ana, 'coaching', 3)
    const { change, changes, changed } = await preview(easiest)
    expect(change).toEqual({ people: 2, readyBefore: 0, readyAfter: 0 })
    expect(changes).toBe(1)
    expect(changed).toEqual([{ personId: ana.id, name: 'Ana', readiness: 'same', gained: ['coaching'], lost: [] }])
    expect(readinessForTitle(world, ana.id, title).missing).toBe(9)
  })

  it('tells nothing of those who work towards something else, have left, or have the title', async () => {
    const { world, lead, trainer, towards, preview } = made()
    const [had, left] = [towards('Ana'), towards('Bea')]
    confirm(world, lead, had, 'coaching', 3)
    confirm(world, lead, left, 'metrics', 3)
    const since = new Date('2026-01-10T12:00:00Z')
    setPosition(world, permitted(trainer, 'set-title'), { personId: had.id, titleId: 'team-lead', since })
    world.db.$client.prepare('update person set left_at = 1 where id = ?').run(left.id)
    expect((await preview(easiest)).change.people).toBe(0)
  })

  it('says what their own page would say by that rule', async () => {
    const { world, lead, towards, title, preview } = made()
    const ana = towards('Ana')
    confirm(world, lead, ana, 'coaching', 3)
    passCheck(world, ana, 'running-the-shift')
    const { changed } = await preview(easiest)
    const judged = readinessForTitle(world, ana.id, { ...title, readiness: easiest })
    const held = judged.competencies.filter((one) => one.held).map(({ competency }) => competency)
    expect(changed[0]?.gained).toEqual(held)
  })

  it('looks at each title that a release judges differently', async () => {
    const { world, lead, towards } = made()
    confirm(world, lead, towards('Ana'), 'coaching', 3)
    const live = catalogue(world)
    expect(await previewRelease(world, live)).toEqual([])
    const told = await previewRelease(world, { ...live, readiness: { ...live.readiness, ...easiest } })
    expect(told.map(({ title: { id } }) => id)).toContain('team-lead')
    expect(told.find(({ title: { id } }) => id === 'team-lead')?.changed[0]).toMatchObject({ gained: ['coaching'] })
  })
})
