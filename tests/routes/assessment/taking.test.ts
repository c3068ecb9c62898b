import { describe, expect, it } from 'vitest'
import { fieldsTo } from '~tests/content/ten-answers'
import { formats, tenFormats, tenLimited, tenPractice, tenTogether } from '~tests/content/ten-formats'
import { person } from '~tests/world'
import { asScript, reread, sceneIn, sent, stageOfTen, underWay, wordsOf } from './pages'

describe('a page of one item', () => {
  it('carries every item, one of them in sight', async () => {
    const all = await stageOfTen()
    const { path, items } = underWay(all, tenFormats)
    const html = await (await all.site.get(`${path}?item=3`, all.reader)).text()
    for (const item of items) expect(sceneIn(html, item)).toContain(item.scene.es)
    const views = [...html.matchAll(/data-view="(\d+)"( hidden="")?/g)].map(([, name, hidden]) => [
      name,
      Boolean(hidden),
    ])
    expect(views).toEqual(formats.map((_, index) => [`${index + 1}`, index !== 2]))
  })

  it.each(formats.map((format, index) => [format, index] as const))('shows a %s answer again', async (_, index) => {
    const all = await stageOfTen()
    const { attempt, path, items } = underWay(all, tenFormats)
    const item = items[index]
    if (!item) throw new Error('no item')
    const fields = fieldsTo(item)
    const at = `${path}?item=${index + 1}`
    expect((await all.site.post(at, sent(item, fields), all.reader)).status).toBe(302)
    const scene = sceneIn(await (await all.site.get(at, all.reader)).text(), item)
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) expect(scene).toMatch(new RegExp(`name="${name}"[^>]*value="${one}"`))
    const ticked = Object.values(fields).flat().length
    const isTicking = !['rank', 'order', 'number', 'branching'].includes(item.format)
    expect(scene.match(/checked=""/g)?.length ?? 0).toBe(isTicking ? ticked : 0)
    expect(reread(all, attempt).steps.size).toBe(1)
  })

  it('moves an option of an order that was shown and not yet answered', async () => {
    const all = await stageOfTen()
    const { attempt, path, items } = underWay(all, tenFormats)
    const item = items[3]
    const fields = { order: '', shown: 'c,b,a,e,d' }
    await all.site.post(`${path}?item=4`, sent(item, fields), all.reader)
    expect(reread(all, attempt).steps.size).toBe(0)
    const moved = await all.site.post(`${path}?item=4`, sent(item, { ...fields, move: 'down:c' }), all.reader)
    expect(moved.headers.get('location')).toBe(`${path}?item=4`)
    expect(reread(all, attempt).steps.get(item?.id ?? '')?.answer).toMatchObject({ order: ['b', 'c', 'a', 'e', 'd'] })
  })

  it('asks for a choice before a branching scene goes on, and tells what cannot be taken back', async () => {
    const all = await stageOfTen()
    const { attempt, path, items } = underWay(all, tenFormats)
    const item = items[9]
    const at = `${path}?item=10`
    const none = await all.site.post(at, sent(item, { path: '', step: '1' }), all.reader)
    expect(none.status).toBe(422)
    expect(await wordsOf(none)).toContain('Elige una de las respuestas para seguir.')
    await all.site.post(at, sent(item, { path: '', choice: 'start/a', step: '1' }), all.reader)
    const back = await all.site.post(at, sent(item, { path: '', choice: 'start/b', client: 'old' }), all.reader)
    const told = await all.site.get(back.headers.get('location') ?? '', all.reader)
    expect(await wordsOf(told)).toContain('cuenta lo que elegiste antes')
    expect(reread(all, attempt).steps.get('branching')?.answer).toMatchObject({ path: ['start/a'] })
    const script = await all.site.post(
      at,
      sent(item, { path: 'start/b', client: 's', sequence: '1' }),
      all.reader,
      asScript,
    )
    expect([script.status, await script.json()]).toEqual([
      409,
      expect.objectContaining({ reason: 'taken-back', see: { text: 'Ver cómo sigue', to: at } }),
    ])
  })
})

describe('a page of all items', () => {
  const together = (items: ReturnType<typeof underWay>['items'], wrong: Record<string, string | string[]> = {}) => {
    const fields: Record<string, string | string[]> = { intent: 'answers', client: 'page' }
    for (const item of items) {
      fields[`${item.id}.replaces`] = ''
      for (const [name, value] of Object.entries(fieldsTo(item))) fields[`${item.id}.${name}`] = value
    }
    return { ...fields, ...wrong }
  }

  it('saves every item by one form', async () => {
    const all = await stageOfTen()
    const { attempt, path, items } = underWay(all, tenTogether)
    const saved = await all.site.post(`${path}?item=all`, { ...together(items), go: 'end' }, all.reader)
    expect([saved.status, saved.headers.get('location')]).toEqual([302, `${path}?item=end`])
    expect(reread(all, attempt).steps.size).toBe(10)
    await all.site.post(`${path}?item=all`, together(items), all.reader)
    expect([...reread(all, attempt).steps.values()].every(({ sequence }) => sequence < 10)).toBe(true)
  })

  it('tells each fault beside its item, and saves the rest', async () => {
    const all = await stageOfTen()
    const { attempt, path, items } = underWay(all, tenTogether)
    const wrong = { 'number.number': 'muchos', 'choose-n.chosen': ['a', 'b', 'c'] }
    const refused = await all.site.post(`${path}?item=all`, together(items, wrong), all.reader)
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(sceneIn(html, items[7])).toContain('Escribe un número')
    expect(sceneIn(html, items[7])).toContain('value="muchos"')
    expect(sceneIn(html, items[4])).toContain('Has elegido más de las que se piden')
    expect(sceneIn(html, items[4]).match(/checked=""/g)).toHaveLength(3)
    expect(html).toContain('href="#answer-8"')
    expect(reread(all, attempt).steps.size).toBe(8)
  })

  it('is nobody else’s', async () => {
    const all = await stageOfTen()
    const { path } = underWay(all, tenTogether)
    const form = { intent: 'answers', client: 'x' }
    expect((await all.site.post(`${path}?item=all`, form, null)).status).toBe(401)
    expect((await all.site.post(`${path}?item=all`, form, person(all.world))).status).toBe(404)
    expect((await all.site.get(`${path}?item=11`, all.reader)).status).toBe(404)
    expect((await all.site.get(`${path}?item=all`, all.reader)).status).toBe(200)
  })
})

describe('a time limit', () => {
  it('is shown in the reader’s zone, and after it any request leads to the result', async () => {
    const all = await stageOfTen()
    const { attempt, path, items } = underWay(all, tenLimited)
    expect(await wordsOf(await all.site.get(path, all.reader))).toContain('La prueba se cierra a las 10:30:00.')
    all.world.at('2026-03-02T09:29:59.999Z')
    expect((await all.site.post(`${path}?item=1`, sent(items[0], { choice: 'a' }), all.reader)).status).toBe(302)
    all.world.at('2026-03-02T09:30:00Z')
    const late = await all.site.post(`${path}?item=1`, sent(items[0], { choice: 'b' }), all.reader)
    expect(late.headers.get('location')).toBe(`${path}/result`)
    expect((await all.site.get(`${path}?item=2`, all.reader)).headers.get('location')).toBe(`${path}/result`)
    expect(reread(all, attempt).steps.get('pick-best')?.answer).toMatchObject({ choice: 'a' })
  })
})

describe('practice', () => {
  it('explains an item once it is wholly answered, and only that one', async () => {
    const all = await stageOfTen()
    const { path, items } = underWay(all, tenPractice)
    const before = await wordsOf(await all.site.get(`${path}?item=1&feedback=1`, all.reader))
    expect(before).toContain('Responde del todo esta escena')
    expect(before).not.toContain('SECRETO')
    const asked = await all.site.post(`${path}?item=1`, sent(items[0], { choice: 'a', feedback: '1' }), all.reader)
    expect(asked.headers.get('location')).toBe(`${path}?item=1&feedback=1#feedback`)
    const words = await wordsOf(await all.site.get(`${path}?item=1&feedback=1`, all.reader))
    expect(words).toContain('SECRETO por qué a de pick-best')
    expect(words).not.toContain('SECRETO por qué a de best-worst')
  })

  it.each(formats.map((format, index) => [format, index + 1] as const))('explains a %s item', async (format, place) => {
    const all = await stageOfTen()
    const { path, items } = underWay(all, tenPractice)
    const item = items[place - 1]
    if (!item) throw new Error('no item')
    await all.site.post(`${path}?item=${place}`, sent(item, fieldsTo(item)), all.reader)
    const words = await wordsOf(await all.site.get(`${path}?item=${place}&feedback=1`, all.reader))
    expect(words).toMatch(new RegExp(`SECRETO por qué (\\w+ )?de ${format}`))
  })

  it('explains what is tried before a test, and nothing of the test', async () => {
    const all = await stageOfTen()
    const { path, items } = underWay(all, tenLimited, true)
    await all.site.post(`${path}?item=1`, sent(items[0], { choice: 'a' }), all.reader)
    expect(await wordsOf(await all.site.get(`${path}?item=1&feedback=1`, all.reader))).toContain('SECRETO')
  })
})
