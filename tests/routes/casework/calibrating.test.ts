import { describe, expect, it } from 'vitest'
import { caseOf } from '~/domains/content/content.server'
import { caseId, criterionIds } from '~tests/domains/casework/samples'
import { testSite } from '~tests/site'
import { person, testWorld } from '~tests/world'
import { mainOf, placeOf, wordsIn } from './pages'

const path = `/es/marking/calibrate/${caseId}`

async function started() {
  const world = testWorld()
  return { world, site: await testSite(world), marta: person(world, { role: 'trainer', name: 'Marta Gil' }) }
}

function sheet(place: number, levels: readonly number[]) {
  const fields = levels.map((level, index) => [`level.${criterionIds[index]}`, String(level)])
  return { ...Object.fromEntries(fields), sample: String(place), intent: 'keep' }
}

describe('calibrating before marking', () => {
  it('marks each sample beside the rubric and then shows what was agreed', async () => {
    const { world, site, marta } = await started()
    const work = caseOf(world, caseId)
    const why = Object.values(work?.samples[0]?.marks ?? {}).map((mark) => mark.why.es.slice(0, 40))
    const before = wordsIn(await mainOf(await site.get(path, marta)))
    expect(before).toContain('Muestra 1 (por hacer) Muestra 2 (por hacer)')
    for (const reason of why) expect(before).not.toContain(reason)
    const kept = await site.post(`${path}?sample=1`, sheet(1, [3, 3, 3, 3, 3]), marta)
    expect(placeOf(kept)).toBe(`${path}?sample=1`)
    await site.post(`${path}?sample=2`, sheet(2, [3, 3, 3, 3, 3]), marta)
    const words = [1, 2].map(async (place) => wordsIn(await mainOf(await site.get(`${path}?sample=${place}`, marta))))
    const both = (await Promise.all(words)).join(' ')
    for (const reason of why) expect(both).toContain(reason)
    expect(both).toContain('Ir a corregir')
    expect(both).toContain('Tus calibraciones de este caso')
  })

  it('says which levels are missing and keeps those that were given', async () => {
    const { site, marta } = await started()
    const answer = await site.post(`${path}?sample=1`, sheet(1, [2]), marta)
    expect(answer.status).toBe(422)
    const html = await mainOf(answer)
    expect(html).toContain('href="#level.reply"')
    expect(html).toMatch(/name="level.investigation"[^>]*checked=""[^>]*value="2"|value="2"[^>]*checked=""/)
    expect(wordsIn(html)).not.toContain('Tus calibraciones')
  })

  it('goes on to the submission that it was asked for', async () => {
    const { site, marta } = await started()
    for (const place of [1, 2]) await site.post(`${path}?submission=abc`, sheet(place, [1, 1, 1, 1, 1]), marta)
    const html = await mainOf(await site.get(`${path}?submission=abc&sample=2`, marta))
    expect(html).toContain('href="/es/marking/abc"')
  })

  it('knows no other case, sample or rubric', async () => {
    const { site, marta } = await started()
    for (const place of ['/es/marking/calibrate/nothing', `${path}?sample=3`, `${path}?rubric=nothing`])
      expect((await site.get(place, marta)).status).toBe(404)
    expect((await site.get(`${path}?sample=-1&submission=//evil`, marta)).status).toBe(404)
  })
})
