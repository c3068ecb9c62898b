import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { checkEvidence } from '~/domains/learning/learning.server'
import { type Site, testSite } from '~tests/site'
import { person } from '~tests/world'
import { asking, checkFields, escaped } from './asking'

async function start() {
  const asked = asking()
  const site = await testSite(asked.world)
  const reader = person(asked.world)
  const page = async (query = '', as: Actor = reader) =>
    (await site.get(asked.at(asked.first, 'en') + query, as)).text()
  const send = (fields: Record<string, string>, as: Actor = reader) =>
    site.post(asked.at(asked.first, 'en'), fields, as)
  return { ...asked, site, reader, page, send }
}

async function followed(site: Site, response: Response, as: Actor) {
  expect(response.status).toBe(302)
  const to = response.headers.get('location') ?? ''
  expect(to).toMatch(/\?result=\d+#check$/)
  return { to, html: await (await site.get(to.replace('#check', ''), as)).text() }
}

describe('the check at the end of a lesson', () => {
  it('shows every question and option, and neither key nor reasons, before an answer', async () => {
    const { first, page } = await start()
    const html = await page()
    for (const { stem, options } of first.check.questions) {
      expect(html).toContain(escaped(stem.en))
      for (const { text, why } of options) {
        expect(html).toContain(escaped(text.en))
        expect(html).not.toContain(escaped(why.en).slice(0, 40))
      }
    }
    expect(html).not.toMatch(/"right"|data-right|isRight/)
  })

  it('passed: says so, explains every option, and counts as evidence', async () => {
    const { world, site, first, reader, page, send } = await start()
    const total = first.check.questions.length
    const { html } = await followed(site, await send(checkFields(first, await page(), total)), reader)
    expect(html).toContain(`Passed: ${total} of ${total}`)
    for (const { options } of first.check.questions) {
      for (const { why } of options) expect(html).toContain(escaped(why.en))
    }
    expect(html).toContain('data-taken=')
    expect(checkEvidence(world, reader.id)).toMatchObject([{ lessonId: first.id, passed: true, right: total }])
    expect(await page()).toContain('Answer again')
    expect(await page()).not.toContain('type="radio"')
    expect(await page('?again=yes')).toContain('type="radio"')
  })

  it('not passed: says how many it takes, what to read again, and can be answered again at once', async () => {
    const { world, site, first, reader, page, send } = await start()
    const total = first.check.questions.length
    const { html } = await followed(site, await send(checkFields(first, await page(), 1)), reader)
    expect(html).toContain(`Not yet: 1 of ${total}; it takes ${first.check.pass}`)
    expect(html).toContain(escaped(`Read “${first.text.en.title}” again`))
    expect(checkEvidence(world, reader.id)).toMatchObject([{ passed: false, right: 1 }])
    expect(await page()).toContain('type="radio"')
  })

  it('sent twice counts once', async () => {
    const { site, first, reader, page, send } = await start()
    const fields = checkFields(first, await page(), 2)
    const once = await followed(site, await send(fields), reader)
    expect((await followed(site, await send(fields), reader)).to).toBe(once.to)
  })

  it('with an open question comes back as 422 with what was chosen, and the fault at its question', async () => {
    const { world, first, reader, page, send } = await start()
    const { [`q-${first.check.questions[0]?.id}`]: _, ...fields } = checkFields(first, await page(), 1)
    const response = await send(fields)
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html.match(/<input[^>]* checked=""/g)).toHaveLength(first.check.questions.length - 1)
    expect(html).toContain(`id="q-${first.check.questions[0]?.id}-error"`)
    expect(html).toMatch(/role="alert"/)
    expect(checkEvidence(world, reader.id)).toEqual([])
  })

  it('whose questions have changed since is shown again with what was chosen', async () => {
    const { world, first, reader, page, send } = await start()
    const fields = { ...checkFields(first, await page(), 2), check: 'the-questions-of-yesterday' }
    const response = await send(fields)
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('The questions were corrected while you were reading')
    expect(html.match(/<input[^>]* checked=""/g)).toHaveLength(first.check.questions.length)
    expect(checkEvidence(world, reader.id)).toEqual([])
  })

  it('shows its errors also to someone who has passed it before', async () => {
    const { first, page, send } = await start()
    await send(checkFields(first, await page(), first.check.questions.length))
    const { client, check } = checkFields(first, await page('?again=yes'), 0)
    const response = await send({ intent: 'check', client: client ?? '', check: check ?? '' })
    expect(response.status).toBe(422)
  })

  it.each([{ client: '' }, { client: 'x'.repeat(65) }, { check: 'x'.repeat(65) }] as Array<Record<string, string>>)(
    'refuses a form with %j',
    async (odd) => {
      const { world, first, reader, page, send } = await start()
      expect((await send({ ...checkFields(first, await page(), 2), ...odd })).status).toBe(422)
      expect(checkEvidence(world, reader.id)).toEqual([])
    },
  )

  it('keeps results to their owner and their lesson', async () => {
    const { world, site, first, second, at, reader, page, send } = await start()
    const { to } = await followed(site, await send(checkFields(first, await page(), 2)), reader)
    const query = to.slice(to.indexOf('?'), to.indexOf('#'))
    expect((await site.get(at(first) + query, person(world, { role: 'admin' }))).status).toBe(404)
    expect((await site.get(at(second) + query, reader)).status).toBe(404)
    expect((await site.get(`${at(first)}?result=nothing`, reader)).status).toBe(404)
  })

  it('sent after the session has ended is carried through sign-in', async () => {
    const { world, site, first, at, page, reader } = await start()
    const response = await site.post(at(first, 'en'), checkFields(first, await page(), 2))
    const html = await response.text()
    expect(response.status).toBe(401)
    expect(html).toContain('name="parked"')
    expect(html).toContain(`q-${first.check.questions[0]?.id}`)
    expect(checkEvidence(world, reader.id)).toEqual([])
  })

  it('keeps what is chosen under the reader’s own name only', async () => {
    const { world, page, reader } = await start()
    const other = person(world)
    expect(await page()).toContain(`data-keep="${reader.id}:`)
    expect(await page('', other)).not.toContain(reader.id)
  })
})
