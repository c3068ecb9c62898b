import { describe, expect, it } from 'vitest'
import { type DraftVersion, rivalOf, weighDraft } from '~/domains/casework/draft-rule'

const savedAt = new Date('2026-03-02T09:00:00Z')
function version(id: number, over: Partial<DraftVersion> = {}): DraftVersion {
  return { id, clientId: 'laptop', replaces: id > 1 ? id - 1 : null, text: `texto ${id}`, savedAt, ...over }
}
const nothing = { same: null, standing: null, isOvertaken: false }

describe('weighing a draft that arrives', () => {
  const arriving = { clientId: 'laptop', text: 'hola' }

  it('keeps what says something new', () => {
    expect(weighDraft('reply', arriving, nothing)).toEqual({ kind: 'new', isNumberTaken: false })
    expect(weighDraft('reply', arriving, { ...nothing, standing: version(4) })).toMatchObject({ kind: 'new' })
  })

  it('acknowledges a retry as the row it became', () => {
    const same = { id: 7, taskId: 'reply', text: 'hola' }
    expect(weighDraft('reply', arriving, { ...nothing, same, standing: version(9) })).toEqual({
      kind: 'repeated',
      id: 7,
    })
  })

  it('keeps a second text under a number that is taken: a form sent, gone back to and sent again', () => {
    const same = { id: 7, taskId: 'reply', text: 'antes' }
    const known = { same, standing: version(7, { text: 'antes' }), isOvertaken: false }
    expect(weighDraft('reply', arriving, known)).toEqual({ kind: 'new', isNumberTaken: true })
  })

  it('adds no row for what stands already, nor for a field that was never filled', () => {
    const standing = version(3, { text: 'hola', clientId: 'phone' })
    expect(weighDraft('reply', arriving, { ...nothing, standing })).toEqual({ kind: 'unchanged', id: 3 })
    expect(weighDraft('reply', { clientId: 'laptop', text: '' }, nothing)).toEqual({ kind: 'unchanged', id: null })
  })

  it('keeps the emptying of a text', () => {
    const known = { ...nothing, standing: version(3) }
    expect(weighDraft('reply', { clientId: 'laptop', text: '' }, known)).toMatchObject({ kind: 'new' })
  })

  it('does not let a late request stand over what the same tab sent after it', () => {
    const known = { same: null, standing: version(8), isOvertaken: true }
    expect(weighDraft('reply', arriving, known)).toEqual({ kind: 'overtaken', id: 8 })
  })
})

describe('the version that came between', () => {
  it.each([
    ['the first version has none', version(1), null, null],
    ['written over what stood', version(2), version(1), null],
    ['another device wrote between', version(3, { replaces: 1 }), version(2, { clientId: 'phone' }), 2],
    ['both began from nothing', version(2, { replaces: null }), version(1, { clientId: 'phone' }), 1],
    ['the same tab in a hurry', version(3, { replaces: 1 }), version(2), null],
    ['the other says the same', version(3, { replaces: 1, text: 'x' }), version(2, { clientId: 'p', text: 'x' }), null],
    ['the other was emptied', version(3, { replaces: 1 }), version(2, { clientId: 'phone', text: ' ' }), null],
  ])('%s', (_, standing, previous, rival) => {
    expect(rivalOf(standing, previous)?.id ?? null).toBe(rival)
  })

  it('is no longer shown once someone saves knowing of it', () => {
    const [phone, laptop] = [version(2, { clientId: 'phone' }), version(3, { replaces: 1 })]
    expect(rivalOf(laptop, phone)).toBe(phone)
    expect(rivalOf(version(4, { replaces: 3 }), laptop)).toBeNull()
  })
})
