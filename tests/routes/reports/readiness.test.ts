import { describe, expect, it } from 'vitest'
import { chooseTarget } from '~/domains/ladder/targets.server'
import { permitted } from '~tests/domains/ladder/people'
import { confirm, visit, wordsOf } from '~tests/routes/ladder/visit'

const easiest = 'pointsToHold=1&pieces=1&kinds=1&judged=0&ageMonths=24'

describe('trying another rule', () => {
  it('shows the numbers of today first', async () => {
    const { read, trainer } = await visit()
    const { html } = await read('/es/reports/readiness?title=team-lead', trainer)
    expect(html).toMatch(/<input[^>]*id="rule-pointsToHold"[^>]*value="6"/)
    expect(wordsOf(html)).toContain('Son los números de hoy.')
  })

  it('says who would gain what, and how to make it count', async () => {
    const { read, world, agent, lead, trainer } = await visit()
    chooseTarget(world, permitted(agent, 'learn'), 'team-lead')
    confirm(world, lead, agent, 'coaching', 3)
    const { html } = await read(`/en/reports/readiness?title=team-lead&${easiest}`, trainer)
    const words = wordsOf(html)
    expect(words).toContain('1 person is working towards Team lead')
    expect(words).toMatch(new RegExp(`${agent.name} As today`))
    expect(html).toContain(`href="/en/team/people/${agent.id}"`)
    expect(words).toContain('readiness: {pointsToHold: 1, pieces: 1, kinds: 1, judged: 0}')
  })

  it('refuses numbers that are none, each beside its field with what was typed', async () => {
    const { read, trainer } = await visit()
    const asked = '/es/reports/readiness?title=team-lead&pointsToHold=cien&pieces=99'
    const { status, html } = await read(asked, trainer)
    expect(status).toBe(422)
    expect(html).toMatch(/<input[^>]*id="rule-pointsToHold"[^>]*aria-invalid="true"/)
    expect(html).toMatch(/<input[^>]*id="rule-pieces"[^>]*value="99"/)
    expect(wordsOf(html)).not.toContain('A quién le cambiaría')
  })

  it('asks for a title again where it is unknown', async () => {
    const { read, trainer } = await visit()
    expect((await read('/es/reports/readiness?title=astronaut', trainer)).status).toBe(200)
  })
})
