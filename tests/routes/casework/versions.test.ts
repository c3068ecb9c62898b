import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { writePlan } from '~/domains/casework/answer-text'
import { saveDrafts } from '~/domains/casework/drafts.server'
import { beginCase } from '~/domains/casework/submissions.server'
import { catalogue } from '~/domains/content/content.server'
import { begin, learnPermit, workForm } from '~tests/domains/casework/samples'
import { type Site, testSite } from '~tests/site'
import { person, type TestWorld, testWorld } from '~tests/world'
import { fieldValue, mainOf, placeOf, wordsIn } from './pages'

interface Stage {
  world: TestWorld
  site: Site
  ana: Actor
  id: string
  /** The page that compares versions of the reply. */
  path: string
}

async function started(): Promise<Stage> {
  const world = testWorld()
  const ana = person(world)
  const id = begin(world, ana)
  return { world, site: await testSite(world), ana, id, path: `/es/submissions/${id}/versions/reply` }
}

/** Keeps each text as a version of its own; their numbers. */
function versions({ world, ana, id }: Stage, texts: readonly string[], taskId = 'reply'): number[] {
  return texts.map((text) => {
    const saved = saveDrafts(world, ana, id, workForm({ [taskId]: text }))
    if (!saved.ok) throw new Error(saved.reason)
    return saved.tasks[0]?.step ?? 0
  })
}

const marked = (html: string, tag: 'ins' | 'del') =>
  [...html.matchAll(new RegExp(`<${tag}><span[^>]*>[^<]*</span>([^<]*)`, 'g'))].map(([, text]) => text)

describe('two versions beside each other', () => {
  it('are the last two where none is named, with what came and what went marked and said', async () => {
    const stage = await started()
    versions(stage, ['Llega el lunes.', 'Llega el martes.', 'Llega el jueves, señor Ibarra.'])
    const html = await mainOf(await stage.site.get(stage.path, stage.ana))
    expect([marked(html, 'del'), marked(html, 'ins')]).toEqual([[' martes.'], [' jueves, señor Ibarra.']])
    expect(wordsIn(html)).toContain('3 palabras añadidas y 1 palabra quitada.')
    expect(wordsIn(html)).toContain('quitado: martes. fin de lo quitado')
    expect(wordsIn(html)).not.toContain('lunes')
  })

  it('are those that the address names, in either order', async () => {
    const stage = await started()
    const [first, , third] = versions(stage, ['Llega el lunes.', 'Otra.', 'Llega el jueves.'])
    const read = async (query: string) => mainOf(await stage.site.get(stage.path + query, stage.ana))
    const html = await read(`?from=${first}&to=${third}`)
    expect([marked(html, 'del'), marked(html, 'ins')]).toEqual([[' lunes.'], [' jueves.']])
    const back = await read(`?from=${third}&to=${first}`)
    expect([marked(back, 'del'), marked(back, 'ins')]).toEqual([[' jueves.'], [' lunes.']])
    expect(wordsIn(await read(`?from=${first}&to=${first}`))).toContain('Las dos dicen lo mismo.')
    // the last of a name counts: the form sends what was chosen on another page of the list before its own
    expect(await read(`?from=${third}&from=${first}&to=${third}`)).toContain('lunes')
  })

  it('lead to the work with one of them made the current one', async () => {
    const stage = await started()
    versions(stage, ['Primera.', 'Segunda.'])
    const html = await mainOf(await stage.site.get(stage.path, stage.ana))
    const [restore, ...others] = [...html.matchAll(/name="restore" value="(\d+)"/g)].map(([, id]) => id)
    expect(others).toEqual([])
    const form = { client: fieldValue(html, 'client'), sequence: '0', restore: restore ?? '' }
    const work = `/es/submissions/${stage.id}`
    expect(placeOf(await stage.site.post(work, form, stage.ana))).toBe(work)
    expect(await mainOf(await stage.site.get(work, stage.ana))).toContain('>Primera.<')
  })

  it('are found from the list of versions', async () => {
    const stage = await started()
    const [first] = versions(stage, ['Primera.', 'Segunda.'])
    const html = await mainOf(await stage.site.get(`/es/submissions/${stage.id}?versions=reply`, stage.ana))
    expect(html).toContain(`href="${stage.path}"`)
    expect(html).toContain(`href="${stage.path}?from=${first}"`)
  })

  it('say so where there are fewer than two', async () => {
    const stage = await started()
    expect(wordsIn(await mainOf(await stage.site.get(stage.path, stage.ana)))).toContain('hacen falta dos versiones')
    versions(stage, ['Una sola.'])
    const html = await mainOf(await stage.site.get(stage.path, stage.ana))
    expect(wordsIn(html)).toContain('hacen falta dos versiones')
    expect(html).not.toContain('<form')
  })

  it('show what was typed as text, never as markup', async () => {
    const stage = await started()
    versions(stage, ['Hola', '<script>alert(1)</script> Hola'])
    const html = await (await stage.site.get(stage.path, stage.ana)).text()
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&lt;script&gt;alert')
  })
})

describe('the list to choose from', () => {
  it('comes a page at a time, and keeps what was chosen on another page', async () => {
    const stage = await started()
    const texts = Array.from({ length: 23 }, (_, place) => `texto ${place}`)
    const all = versions(stage, texts)
    const read = async (query: string) => mainOf(await stage.site.get(stage.path + query, stage.ana))
    const chosen = (html: string) =>
      [...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].filter(([input]) => input.includes('checked')).length
    const [one, two] = [await read(''), await read('?page=2')]
    expect([one, two].map((html) => html.match(/type="radio"/g)?.length)).toEqual([40, 6])
    expect([one, two].map(chosen)).toEqual([2, 0])
    expect(two).toContain(`<input type="hidden" name="from" value="${all[21]}"/>`)
    expect(two).toContain(`<input type="hidden" name="to" value="${all[22]}"/>`)
    expect(one).toContain(`from=${all[21]}&amp;to=${all[22]}&amp;page=2`)
    expect((await stage.site.get(`${stage.path}?page=nonsense`, stage.ana)).status).toBe(200)
  })
})

describe('a plan', () => {
  it('is compared row by row in plain words', async () => {
    const stage = await started()
    const work = catalogue(stage.world).cases.find(({ tasks }) => tasks.some(({ kind }) => kind === 'plan'))
    const task = work?.tasks.find(({ kind }) => kind === 'plan')
    if (!work || !task) throw new Error('no case asks for a plan')
    const opened = beginCase(stage.world, learnPermit(stage.ana), work.id)
    if (!opened.ok) throw new Error(opened.reason)
    const row = { action: 'Escuchar llamadas', owner: 'Luz', date: '2026-08-10', measure: 'Repetidos' }
    const other = { ...row, owner: 'Gael' }
    versions({ ...stage, id: opened.submissionId }, [writePlan([row]), writePlan([row, other])], task.id)
    const path = `/es/submissions/${opened.submissionId}/versions/${task.id}`
    const html = await mainOf(await stage.site.get(path, stage.ana))
    expect(marked(html, 'del')).toEqual([])
    expect(marked(html, 'ins').join('')).toContain('2. Escuchar llamadas · Gael')
    expect(html).not.toContain('&quot;action&quot;')
  })
})

describe('somebody else', () => {
  it('finds nothing there, nor a version of another task or work', async () => {
    const stage = await started()
    const { world, site, ana, path } = stage
    versions(stage, ['Primera.', 'Segunda.'])
    const [note] = versions(stage, ['Farid:'], 'note')
    for (const role of ['learner', 'lead', 'trainer', 'admin'] as const) {
      expect((await site.get(path, person(world, { role }))).status).toBe(404)
    }
    const other = person(world)
    const [theirs] = versions({ ...stage, ana: other, id: begin(world, other) }, ['Mío.'])
    for (const query of [`?from=${note}`, `?to=${theirs}`, '?from=999999']) {
      expect((await site.get(path + query, ana)).status).toBe(404)
    }
    expect((await site.get(path.replace(/reply$/, 'unknown'), ana)).status).toBe(404)
    const guest = await site.get(path)
    expect([guest.status, placeOf(guest)]).toEqual([302, `/es/login?next=${encodeURIComponent(path)}`])
  })
})
