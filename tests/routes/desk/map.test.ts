import { describe, expect, it } from 'vitest'
import { catalogue } from '~/domains/content/content.server'
import { endorse } from '~/domains/ladder/endorsements.server'
import { permitted } from '~tests/domains/ladder/people'
import { passCheck, visit, wordsOf } from '~tests/routes/ladder/visit'
import { person, team } from '~tests/world'

/** Three behaviours seen and a check passed: coaching is held at level 3. */
async function coached() {
  const all = await visit()
  const { world, agent, lead } = all
  const behaviours = catalogue(world).competencies.find(({ id }) => id === 'coaching')?.levels[2]?.behaviours ?? []
  for (const { id: behaviourId } of behaviours) {
    const seen = { occasion: 'En la reunión del turno', seenAt: new Date('2026-02-20T12:00:00Z') }
    const draft = {
      personId: agent.id,
      competencyId: 'coaching',
      level: 3,
      behaviourId,
      clientId: `form-${behaviourId}`,
    }
    endorse(world, permitted(lead, 'endorse', agent), { ...draft, ...seen })
  }
  passCheck(world, agent, 'the-first-feedback-talk')
  return all
}

describe('the map of competencies', () => {
  it('says the level that each of the team holds, and how many', async () => {
    const { read, agent, lead } = await coached()
    const { html } = await read('/es/team/map', lead)
    expect(html).toMatch(new RegExp(`${agent.name}</a></th>.*<td class="level-3">3</td>`))
    expect(html.match(/<td class="level-3">/g)).toHaveLength(1)
    expect(wordsOf(html)).toMatch(/Personas que la tienen a algún nivel( 0)* 1/)
  })

  it('tells against a title who reaches what it asks', async () => {
    const { read, lead } = await coached()
    const { html } = await read('/en/team/map?title=team-lead', lead)
    expect(html).toContain('<td class="reaches">3</td>')
    expect(wordsOf(html)).toContain('asks 3, essential')
  })

  it('shows a lead nobody of other teams, and no other team', async () => {
    const { read, world, lead } = await coached()
    const other = person(world, { name: 'Ajena Otra', teamId: team(world) })
    expect(wordsOf((await read('/es/team/map', lead)).html)).not.toContain(other.name)
    expect((await read(`/es/team/map?team=${other.teamId}`, lead)).status).toBe(404)
  })

  it('says so where there is nobody', async () => {
    const { read, world } = await visit()
    const empty = person(world, { role: 'lead', leads: [team(world)] })
    expect(wordsOf((await read('/es/team/map', empty)).html)).toContain('No hay nadie en este equipo todavía.')
  })
})
