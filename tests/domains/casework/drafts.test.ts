import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { listVersions, saveDrafts } from '~/domains/casework/drafts.server'
import { type WorkForm, workFormSchema } from '~/domains/casework/model'
import { readSubmission } from '~/domains/casework/submission-view.server'
import type { World } from '~/platform/world.server'
import { person, testWorld } from '~tests/world'
import { begin, fullTexts, workForm } from './samples'

function save(world: World, actor: Actor, id: string, form: WorkForm) {
  const saved = saveDrafts(world, actor, id, form)
  if (!saved.ok) throw new Error(saved.reason)
  return Object.fromEntries(saved.tasks.map((task) => [task.taskId, task]))
}

function textsOf(world: World, actor: Actor, id: string, taskId = 'reply'): string[] {
  const listed = listVersions(world, actor, id, taskId, 1)
  if (!listed.ok) throw new Error(listed.reason)
  return listed.versions.map(({ text }) => text)
}

function answer(world: World, actor: Actor, id: string, taskId = 'reply') {
  const read = readSubmission(world, actor, id)
  return read.ok ? read.view.answers.find((one) => one.taskId === taskId) : undefined
}

function started() {
  const world = testWorld()
  const ana = person(world)
  return { world, ana, id: begin(world, ana) }
}

describe('saving drafts', () => {
  it('keeps every task of a form, one row a version', () => {
    const { world, ana, id } = started()
    const saved = save(world, ana, id, workForm(fullTexts))
    expect(Object.keys(saved)).toEqual(Object.keys(fullTexts))
    expect(new Set(Object.values(saved).map(({ step }) => step)).size).toBe(5)
    expect(answer(world, ana, id)).toMatchObject({
      text: fullTexts.reply,
      versions: 1,
      savedAt: world.now(),
      rival: null,
    })
  })

  it('adds a row only for what changed', () => {
    const { world, ana, id } = started()
    const form = workForm(fullTexts)
    save(world, ana, id, form)
    save(world, ana, id, workForm({ ...fullTexts, reply: 'Otra.' }, { client: form.client, sequence: 2 }))
    expect(textsOf(world, ana, id)).toEqual(['Otra.', fullTexts.reply])
    expect(textsOf(world, ana, id, 'note')).toEqual([fullTexts.note])
  })

  it('counts the same form sent twice once, with the same answer', () => {
    const { world, ana, id } = started()
    const form = workForm({ reply: 'Hola.', note: 'Farid:' })
    const first = save(world, ana, id, form)
    expect(save(world, ana, id, form)).toEqual(first)
    expect(textsOf(world, ana, id)).toEqual(['Hola.'])
  })

  it('keeps both texts of a form that was gone back to and sent again', () => {
    const { world, ana, id } = started()
    const form = workForm({ reply: 'Primero.' })
    save(world, ana, id, form)
    save(world, ana, id, { ...form, drafts: [{ taskId: 'reply', text: 'Segundo.', replaces: null }] })
    save(world, ana, id, { ...form, drafts: [{ taskId: 'reply', text: 'Tercero.', replaces: null }] })
    expect(textsOf(world, ana, id)).toEqual(['Tercero.', 'Segundo.', 'Primero.'])
  })

  it('does not let a late request of the same tab stand', () => {
    const { world, ana, id } = started()
    const late = workForm({ reply: 'Hol' })
    save(world, ana, id, workForm({ reply: 'Hola.' }, { client: late.client, sequence: 2 }))
    save(world, ana, id, late)
    expect(textsOf(world, ana, id)).toEqual(['Hola.'])
  })

  it('keeps an emptied text, and never what stood before it', () => {
    const { world, ana, id } = started()
    const form = workForm({ reply: 'Hola.' })
    save(world, ana, id, form)
    save(world, ana, id, workForm({ reply: '' }, { client: form.client, sequence: 2 }))
    expect(textsOf(world, ana, id)).toEqual(['', 'Hola.'])
  })

  it('passes over tasks that the case does not have', () => {
    const { world, ana, id } = started()
    expect(save(world, ana, id, workForm({ other: 'x', constructor: 'y' }))).toEqual({})
    expect(listVersions(world, ana, id, 'other', 1)).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('two devices', () => {
  function conflict() {
    const { world, ana, id } = started()
    const base = save(world, ana, id, workForm({ reply: 'Base.' })).reply?.step ?? null
    world.at('2026-03-02T09:01:00Z')
    const phone = workForm({}, { drafts: [{ taskId: 'reply', text: 'Del teléfono.', replaces: base }] })
    const phoneStep = save(world, ana, id, phone).reply?.step
    world.at('2026-03-02T09:02:00Z')
    const laptop = workForm({}, { drafts: [{ taskId: 'reply', text: 'Del portátil.', replaces: base }] })
    return { world, ana, id, phone, phoneStep, laptop, saved: save(world, ana, id, laptop) }
  }

  it('keep both texts; the last to arrive stands, and the other is shown', () => {
    const { world, ana, id, saved, phoneStep } = conflict()
    expect(saved.reply?.rival).toMatchObject({ id: phoneStep, text: 'Del teléfono.' })
    expect(textsOf(world, ana, id)).toEqual(['Del portátil.', 'Del teléfono.', 'Base.'])
    expect(answer(world, ana, id)).toMatchObject({ text: 'Del portátil.', rival: { text: 'Del teléfono.' } })
  })

  it('tell of the other also when the acknowledgement was lost', () => {
    const { world, ana, id, phone } = conflict()
    expect(save(world, ana, id, phone).reply?.rival).toMatchObject({ text: 'Del portátil.' })
    expect(textsOf(world, ana, id)).toHaveLength(3)
  })

  it('let the person take the other one back, with nothing lost', () => {
    const { world, ana, id, laptop, phoneStep, saved } = conflict()
    const drafts = [{ taskId: 'reply', text: 'Del portátil, y más.', replaces: saved.reply?.step ?? null }]
    const form = { ...laptop, sequence: 2, drafts, restore: phoneStep ?? null }
    const restored = save(world, ana, id, form)
    const all = ['Del teléfono.', 'Del portátil, y más.', 'Del portátil.', 'Del teléfono.', 'Base.']
    expect(textsOf(world, ana, id)).toEqual(all)
    expect(answer(world, ana, id)).toMatchObject({ text: 'Del teléfono.', rival: null, step: restored.reply?.step })
    save(world, ana, id, { ...form, drafts: [] })
    expect(textsOf(world, ana, id)).toEqual(all)
  })

  it('never take a version of somebody else’s work', () => {
    const { world, ana, id, phoneStep } = conflict()
    const other = person(world)
    const theirs = begin(world, other)
    save(world, other, theirs, workForm({ reply: 'Mío.' }, { restore: phoneStep ?? null }))
    expect(textsOf(world, other, theirs)).toEqual(['Mío.'])
    expect(textsOf(world, ana, id)).toHaveLength(3)
  })
})

describe('the versions of a task', () => {
  it('are all there, a page at a time', () => {
    const { world, ana, id } = started()
    const { client } = workForm({})
    for (let sequence = 1; sequence <= 45; sequence++) {
      save(world, ana, id, workForm({ reply: `texto ${sequence}` }, { client, sequence }))
    }
    const pages = [1, 2, 3, 4].map((page) => listVersions(world, ana, id, 'reply', page))
    expect(pages.map((page) => page.ok && page.versions.length)).toEqual([20, 20, 5, 0])
    expect(pages[0]).toMatchObject({ total: 45, pages: 3 })
    expect(answer(world, ana, id)).toMatchObject({ text: 'texto 45', versions: 45 })
  })
})

describe('the form', () => {
  const fields = { client: 'abcdefgh', sequence: '3', 'text.reply': 'a\r\nb', 'replaces.reply': '7', 'text.note': '' }

  it('becomes drafts, with line ends as the site keeps them', () => {
    expect(workFormSchema.parse(fields)).toEqual({
      client: 'abcdefgh',
      sequence: 3,
      restore: null,
      drafts: [
        { taskId: 'reply', text: 'a\nb', replaces: 7 },
        { taskId: 'note', text: '', replaces: null },
      ],
    })
  })

  it.each([
    [{ ...fields, client: 'x' }, 'client'],
    [{ ...fields, client: ['abcdefgh', 'abcdefgh'] }, 'client'],
    [{ ...fields, sequence: '-1' }, 'sequence'],
    [{ ...fields, sequence: '1e99' }, 'sequence'],
    [{ ...fields, 'text.reply': 'x'.repeat(20_001) }, 'text.reply'],
  ])('is refused where it cannot be right', (given, field) => {
    const parsed = workFormSchema.safeParse(given)
    expect([...new Set(parsed.error?.issues.map(({ path }) => path.join('.')))]).toEqual([field])
  })
})
