import { describe, expect, it } from 'vitest'
import { recordOf } from '~/domains/ladder/record.server'
import { chooseTarget } from '~/domains/ladder/targets.server'
import { permitted } from '../../domains/ladder/people'
import { confirm, passCheck, visit, wordsOf } from './visit'

/** An agent with a passed check and a confirmation on the same competency. */
async function known() {
  const here = await visit()
  passCheck(here.world, here.agent, 'the-first-feedback-talk')
  confirm(here.world, here.lead, here.agent, 'coaching', 3)
  chooseTarget(here.world, permitted(here.agent, 'learn'), 'team-lead')
  const resultOf = (kind: string) =>
    recordOf(here.world, here.agent.id).pieces.find((piece) => piece.kind === kind)?.result ?? ''
  const person = `/es/team/people/${here.agent.id}`
  const at = (result: string) => `${person}/withdraw?${new URLSearchParams({ result, competency: 'coaching' })}`
  const fields = (result: string, change: Record<string, string> = {}) => {
    return { intent: 'withdraw', result, competency: '', reason: 'Fue otra persona del turno', ...change }
  }
  return { ...here, resultOf, person, at, fields }
}

describe('evidence on the page of a person', () => {
  it('offers a lead to withdraw what they confirmed, a trainer anything, and says what it would change', async () => {
    const { read, lead, trainer, person, at, resultOf } = await known()
    expect((await read(person, lead)).html.match(/\/withdraw\?/g)).toHaveLength(1)
    expect((await read(person, trainer)).html.match(/\/withdraw\?/g)?.length).toBeGreaterThan(1)
    const words = wordsOf((await read(at(resultOf('endorsement')), lead)).html)
    expect(words).toContain('Retirar una evidencia')
    expect(words).toContain('Qué cambia para Líder de equipo')
    expect(words).toContain('Nada: tiene las mismas competencias con ella y sin ella.')
  })

  it('is struck through for everybody once withdrawn, with who and why, and counts again when put back', async () => {
    const { read, site, agent, lead, trainer, person, at, fields, resultOf } = await known()
    const result = resultOf('endorsement')
    const answer = await site.post(at(result), fields(result), lead)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `${person}#evidence`])
    for (const [page, reader] of [
      [person, trainer],
      ['/es/me/evidence', agent],
    ] as const) {
      const { html } = await read(page, reader)
      expect(html).toMatch(/<s[ >]/)
      expect(wordsOf(html)).toMatch(/La retiró Nora Vidal el 2 mar 2026 ?: Fue otra persona del turno/)
    }
    expect(wordsOf((await read(at(result), lead)).html)).toContain('Volver a contar una evidencia')
    const back = fields(result, { intent: 'restore', reason: 'Era ella después de todo' })
    expect((await site.post(at(result), back, lead)).status).toBe(302)
    expect((await read('/es/me/evidence')).html).not.toMatch(/<s[ >]/)
    expect(resultOf('endorsement')).toBe(result)
  })

  it('asks for a reason, and keeps what was typed', async () => {
    const { site, lead, at, fields, resultOf } = await known()
    const result = resultOf('endorsement')
    const answer = await site.post(at(result), fields(result, { reason: 'No era' }), lead)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('id="reason-error"')
    expect(html).toContain('>No era</textarea>')
  })

  it('is refused to a lead who did not confirm it, and unknown where there is none', async () => {
    const { read, site, lead, trainer, at, fields, resultOf } = await known()
    const check = resultOf('check')
    expect((await read(at(check), lead)).status).toBe(403)
    expect((await site.post(at(check), fields(check), lead)).status).toBe(403)
    expect((await read(at('nothing'), trainer)).status).toBe(404)
    expect((await site.post(at(check), fields(check), trainer)).status).toBe(302)
    expect(resultOf('check')).toBe('')
  })

  it('says so to the second of two who are at it', async () => {
    const { site, lead, trainer, at, fields, resultOf } = await known()
    const result = resultOf('endorsement')
    await site.post(at(result), fields(result), lead)
    expect((await site.post(at(result), fields(result), trainer)).status).toBe(409)
  })
})
