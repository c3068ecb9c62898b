import { describe, expect, it } from 'vitest'
import { permitFor } from '~/cli/demo/permit'
import { forgetRemark, keepRemark, remarkBank } from '~/domains/casework/kept-remarks.server'
import { finishMark, keepMarks } from '~/domains/casework/marking.server'
import { readForMarking } from '~/domains/casework/marking-view.server'
import { pinRemark, unpinRemark } from '~/domains/casework/pinning.server'
import { person, testWorld } from '~tests/world'
import { fullTexts, handedIn, markForm, marks } from './samples'

function started() {
  const world = testWorld()
  const marker = person(world, { role: 'trainer', name: 'Marta' })
  const id = handedIn(world, person(world))
  const view = () => {
    const read = readForMarking(world, marker, id)
    if (!read.ok) throw new Error(read.reason)
    return read.view
  }
  const form = (levels: readonly number[]) => ({
    ...markForm(marks(levels)),
    replaces: view().draftSavedAt?.getTime() ?? null,
  })
  const pin = (quote: string, remark = 'Bien dicho.', from: number | null = null, taskId = 'reply') =>
    pinRemark(world, marker, id, form([3]), { taskId, quote, remark, from })
  return { world, marker, id, view, form, pin }
}

describe('a remark pinned to words', () => {
  it('is kept with the marks that came along, and goes into the finished mark', () => {
    const { world, marker, id, view, form, pin } = started()
    expect(pin('señor Ibarra')).toMatchObject({ ok: true })
    const from = fullTexts.reply?.indexOf('señor Ibarra') ?? -1
    expect(view()).toMatchObject({
      turn: 'mine',
      pins: [{ taskId: 'reply', from, to: from + 12, quote: 'señor Ibarra', remark: 'Bien dicho.' }],
      draft: { investigation: { level: 3 } },
    })
    expect(keepMarks(world, marker, id, form([2, 2]))).toMatchObject({ ok: true })
    expect(view().pins).toHaveLength(1)
    const finished = finishMark(world, marker, id, form([3, 3, 3, 3, 3]))
    expect(finished).toMatchObject({ ok: true, mark: { pins: [{ quote: 'señor Ibarra' }] } })
    expect(view().readings).toMatchObject([{ pins: [{ quote: 'señor Ibarra' }] }])
  })

  it('stands where it was seen, of several such places', () => {
    const { view, pin } = started()
    const text = fullTexts.reply ?? ''
    pin('a', 'la última', text.lastIndexOf('a'))
    pin('a', 'la primera', 1)
    expect(view().pins.map(({ from }) => from)).toEqual([text.lastIndexOf('a'), text.indexOf('a')])
  })

  it('wants words that are in the text of a written answer, and something to say', () => {
    const { world, pin } = started()
    for (const quote of ['no está', '', '  '])
      expect(pin(quote)).toEqual({ ok: false, reason: 'invalid', errors: { 'pin.quote.reply': 'not-found' } })
    expect(pin('64', 'x', null, 'repeat-share')).toMatchObject({ reason: 'invalid' })
    expect(pin('señor', ' ')).toEqual({ ok: false, reason: 'invalid', errors: { 'pin.remark.reply': 'required' } })
    expect(world.db.$client.prepare('select count(*) from mark_draft').pluck().get()).toBe(0)
  })

  it('can be taken off, and another tab’s marks are not written over by it', () => {
    const { world, marker, id, view, form, pin } = started()
    const stale = form([1])
    pin('señor')
    pin('lavadora')
    const [first] = view().pins
    expect(unpinRemark(world, marker, id, stale, first?.id ?? '')).toMatchObject({ reason: 'conflict' })
    expect(unpinRemark(world, marker, id, form([1]), first?.id ?? '')).toMatchObject({ ok: true })
    expect(view().pins.map(({ quote }) => quote)).toEqual(['lavadora'])
    expect(view().draft.investigation?.level).toBe(1)
  })

  it('is nobody’s who has not the reading', () => {
    const { world, id, pin } = started()
    pin('señor')
    const other = person(world, { role: 'trainer' })
    const given = { taskId: 'reply', quote: 'señor', from: null, remark: 'x' }
    expect(pinRemark(world, other, id, markForm(marks([])), given)).toMatchObject({ reason: 'taken' })
    expect(unpinRemark(world, other, id, markForm(marks([])), 'x')).toMatchObject({ reason: 'taken' })
  })
})

describe('a marker’s own remarks', () => {
  it('are kept once each, the last used first, for nobody else', () => {
    const { world, marker } = started()
    const [may, other] = [permitFor(marker, 'mark'), permitFor(person(world, { role: 'trainer' }), 'mark')]
    for (const text of ['Falta la fecha.', 'Bien razonado.', ' ', ' Falta la fecha. ']) {
      world.at(new Date(world.now().getTime() + 1000))
      keepRemark(world, may, text)
    }
    const texts = () => remarkBank(world, may).map(({ text }) => text)
    expect(texts()).toEqual(['Falta la fecha.', 'Bien razonado.'])
    expect(remarkBank(world, other)).toEqual([])
    const [first] = remarkBank(world, may)
    forgetRemark(world, other, first?.id ?? 0)
    expect(texts()).toHaveLength(2)
    forgetRemark(world, may, first?.id ?? 0)
    expect(texts()).toEqual(['Bien razonado.'])
  })
})
