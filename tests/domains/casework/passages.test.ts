import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInPlace, stretchesOf } from '~/domains/casework/passages'

const text = 'Sentimos lo ocurrido con su pedido.'
const pin = (id: string, quote: string) => {
  const from = text.indexOf(quote)
  return { id, from, to: from + quote.length, quote, remark: `about ${quote}` }
}

describe('remarks pinned to words', () => {
  it('cuts the text where a remark begins or ends, also where two lie over one another', () => {
    expect(stretchesOf(text, [pin('one', 'lo ocurrido con'), pin('two', 'con su pedido')])).toEqual([
      { text: 'Sentimos ', pins: [] },
      { text: 'lo ocurrido ', pins: ['one'] },
      { text: 'con', pins: ['one', 'two'] },
      { text: ' su pedido', pins: ['two'] },
      { text: '.', pins: [] },
    ])
  })

  it('leaves out a pin that is not in its place, and knows one', () => {
    const moved = { ...pin('one', 'pedido'), from: 0, to: 6 }
    expect(isInPlace(text, moved)).toBe(false)
    expect(isInPlace(text, pin('one', 'pedido'))).toBe(true)
    expect(stretchesOf(text, [moved])).toEqual([{ text, pins: [] }])
    expect(stretchesOf('', [])).toEqual([])
  })

  it('gives the text back whole, whatever is pinned', () => {
    const place = fc.nat({ max: 40 })
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(fc.tuple(place, place), { maxLength: 6 }), (words, ends) => {
        const pins = ends.map(([one, other], index) => {
          const [from, to] = [Math.min(one, other), Math.max(one, other)]
          return { id: String(index), from, to, quote: words.slice(from, to), remark: 'x' }
        })
        const stretches = stretchesOf(words, pins)
        expect(stretches.map(({ text }) => text).join('')).toBe(words)
        for (const one of pins.filter((one) => isInPlace(words, one))) {
          const under = stretches.filter(({ pins }) => pins.includes(one.id))
          expect(under.map(({ text }) => text).join('')).toBe(one.quote)
        }
      }),
    )
  })
})
