import { describe, expect, it } from 'vitest'
import { placeOf } from '~/domains/ladder/ladder.server'
import { chooseTarget } from '~/domains/ladder/targets.server'
import { permitted } from '~tests/domains/ladder/people'
import { confirm, passCheck, visit, wordsOf } from './visit'

async function onTheWay() {
  const here = await visit()
  const { site, agent, world } = here
  const choose = (wantedBy?: string, titleId = 'team-lead') => {
    const fields: Record<string, string> = { intent: 'choose', target: titleId }
    if (wantedBy !== undefined) fields.wantedBy = wantedBy
    return site.post(`/es/titles/${titleId}`, fields, agent)
  }
  const place = () => {
    const { target, wantedBy } = placeOf(world, agent.id)
    return [target?.id, wantedBy?.toISOString().slice(0, 10)]
  }
  return { ...here, choose, place }
}

describe('the day by which a title is wanted', () => {
  it('is said on choosing it, and changed on one’s own page', async () => {
    const { choose, place, read, site, agent } = await onTheWay()
    await choose('2027-06-01')
    expect(place()).toEqual(['team-lead', '2027-06-01'])
    expect(wordsOf((await read('/es/me')).html)).toContain('Lo quieres para el 1 de junio de 2027.')
    expect(wordsOf((await read('/en')).html)).toContain('by 1 June 2027')
    const changed = { intent: 'wanted-by', target: 'team-lead', wantedBy: '2027-09-01' }
    const answer = await site.post('/es/me', changed, agent)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/es/me'])
    await site.post('/es/titles/team-lead', { ...changed, wantedBy: '' }, agent)
    expect(place()).toEqual(['team-lead', undefined])
    expect(wordsOf((await read('/es/titles/team-lead')).html)).toContain('No has dicho para cuándo.')
  })

  it.each([
    ['a day that is over', '2026-02-01', 'La fecha ya ha pasado.'],
    ['a day that is none', '2026-13-41', 'Escribe una fecha'],
    ['a year with a digit too many', '9026-01-01', 'Esta fecha queda demasiado lejos.'],
  ])('refuses %s beside its field, and keeps it there', async (_, day, words) => {
    const { choose, place, site, agent } = await onTheWay()
    const onChoosing = await choose(day)
    expect(onChoosing.status).toBe(422)
    expect(place()).toEqual([undefined, undefined])
    await choose('2027-06-01')
    for (const path of ['/es/me', '/es/titles/team-lead']) {
      const answer = await site.post(path, { intent: 'wanted-by', target: 'team-lead', wantedBy: day }, agent)
      const html = await answer.text()
      expect([answer.status, html.includes(`value="${day}"`)]).toEqual([422, true])
      expect(wordsOf(html)).toContain(words)
      expect(html).toMatch(/<details class="fold" open=""/)
    }
    expect(place()).toEqual(['team-lead', '2027-06-01'])
  })

  it('is forgotten with the title, refused for a title that is not the target, and seen by the lead', async () => {
    const { choose, place, read, site, agent, lead } = await onTheWay()
    await choose('2027-06-01')
    expect(wordsOf((await read(`/es/team/people/${agent.id}`, lead)).html)).toContain(', para el 1 de junio de 2027')
    await choose(undefined, 'quality-analyst')
    expect(place()).toEqual(['quality-analyst', undefined])
    const late = await site.post('/es/me', { intent: 'wanted-by', target: 'team-lead', wantedBy: '2027-06-01' }, agent)
    expect([late.status, place()]).toEqual([409, ['quality-analyst', undefined]])
  })

  it('says so when it has passed', async () => {
    const { read, world, agent } = await onTheWay()
    chooseTarget(world, permitted(agent, 'learn'), 'team-lead', '2026-06-01')
    world.at('2026-06-02T09:00:00Z')
    expect(wordsOf((await read('/en/me')).html)).toContain('You wanted it by 1 June 2026, and that day has passed.')
  })
})

describe('how firmly a level is held', () => {
  /** Three confirmations and a check on coaching, all of the same days. */
  function holdCoaching({ world, agent, lead }: Awaited<ReturnType<typeof onTheWay>>): void {
    for (const [index, day] of ['20', '21', '22'].entries()) confirm(world, lead, agent, 'coaching', 3, index, day)
    passCheck(world, agent, 'side-by-side')
  }

  it('is said with the level asked and the day until which it holds', async () => {
    const here = await onTheWay()
    await here.choose()
    holdCoaching(here)
    const words = wordsOf((await here.read('/es/me')).html)
    expect(words).toContain(
      'Tienes el nivel 3; se pide el 3. Vale hasta el 20 de febrero de 2028 si no llega nada nuevo.',
    )
    expect(words).toContain('Todavía no tienes ningún nivel; se pide el 3.')
    const lead = wordsOf((await here.read(`/en/team/people/${here.agent.id}`, here.lead)).html)
    expect(lead).toContain('until 20 Feb 2028')
  })

  it('asks for something fresher in the last quarter', async () => {
    const here = await onTheWay()
    chooseTarget(here.world, permitted(here.agent, 'learn'), 'team-lead')
    holdCoaching(here)
    here.world.at('2027-11-19T09:00:00Z')
    expect(wordsOf((await here.read('/es/me')).html)).not.toContain('Haz algo más reciente')
    here.world.at('2027-11-20T13:00:00Z')
    const words = wordsOf((await here.read('/es/me')).html)
    expect(words).toContain('Se te acaba el 20 de febrero de 2028')
    expect(words).toMatch(/Haz algo más reciente para conservarla (Lección|Prueba|Caso|Pide)/)
  })
})

describe('what if', () => {
  it('says what choosing another title would, beside the present target', async () => {
    const { choose, read, place } = await onTheWay()
    await choose()
    const words = wordsOf((await read('/es/titles/customer-service-manager')).html)
    expect(words).toContain('Para tu meta de ahora, Líder de equipo / Supervisor, te faltan 9; para este, ')
    expect(words).toMatch(/\d+ cosas por hacer aquí, unas \d+ h/)
    expect(words).toContain('11 requisitos: 11 sin decir.')
    expect(words).toContain('Sustituye a Líder de equipo / Supervisor como tu meta.')
    expect(place()).toEqual(['team-lead', undefined])
    expect(wordsOf((await read('/en/titles/customer-service-manager')).html)).toContain('of them in common')
  })

  it('compares with nothing where there is no target, and shows a guest nothing of it', async () => {
    const { read } = await onTheWay()
    expect(wordsOf((await read('/es/titles/team-lead')).html)).not.toContain('Para tu meta de ahora')
    const { html } = await read('/es/titles/team-lead', null)
    expect(html).not.toContain('name="wantedBy"')
    expect(wordsOf(html)).not.toContain('sin decir')
  })
})
