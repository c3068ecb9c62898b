import { expect, it } from 'vitest'
import { fieldsTo } from '~tests/content/ten-answers'
import { tenLimited } from '~tests/content/ten-formats'
import { asScript, reread, sent, stageOfTen, underWay } from '~tests/routes/assessment/pages'

/** Limits are thirty minutes of the server's clock, whatever the clocks on the wall do: nights in which Madrid changes them. */
it.each([
  ['a plain day', '2026-03-02T09:00:00.000Z'],
  ['the night that loses an hour', '2026-03-29T00:45:00.000Z'],
  ['the night that has an hour twice', '2026-10-25T00:45:00.000Z'],
])('over HTTP an answer counts until one millisecond before the end, and none at it: %s', async (_name, begun) => {
  const all = await stageOfTen()
  all.world.at(begun)
  const { path, items, attempt } = underWay(all, tenLimited)
  const end = new Date(begun).getTime() + 30 * 60_000
  const save = (index: number, headers = {}) => {
    const item = items[index]
    return all.site.post(`${path}?item=${index + 1}`, sent(item, item ? fieldsTo(item) : {}), all.reader, headers)
  }
  await all.site.get(path, all.reader)
  all.world.at(new Date(end - 1))
  expect((await save(0, asScript)).status).toBe(200)
  expect((await save(1)).headers.get('location')).toMatch(/\?item=/)
  all.world.at(new Date(end))
  const late = await save(2, asScript)
  expect([late.status, (await late.json()).reason]).toEqual([409, 'late'])
  expect((await save(3)).headers.get('location')).toBe(`${path}/result`)
  const { steps, finishedAt, closedBy } = reread(all, attempt)
  expect([[...steps.keys()], finishedAt, closedBy]).toEqual([
    items.slice(0, 2).map(({ id }) => id),
    new Date(end),
    'deadline',
  ])
})
