import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, type Stretch } from '~/domains/casework/word-difference'

const signs = { same: '=', removed: '-', added: '+' }
const told = (before: string, after: string) =>
  differenceOf(before, after).map(({ kind, text }) => `${signs[kind]}${text}`)

const without = (stretches: readonly Stretch[], kind: Stretch['kind']) =>
  stretches
    .filter((stretch) => stretch.kind !== kind)
    .map(({ text }) => text)
    .join('')

const words = fc.constantFrom('la', 'de', 'entrega', 'llegó', 'tarde', '12,5 %', 'Portiva', '\n\n', '  ', '\t')
const texts = fc
  .array(fc.tuple(words, fc.constantFrom('', ' ', '\n', '.')), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''))

/** The plain table of the textbook, to measure the other against. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  const rows = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0))
  one.forEach((word, i) => {
    other.forEach((against, j) => {
      const [above, left, before] = [rows[i]?.[j + 1] ?? 0, rows[i + 1]?.[j] ?? 0, rows[i]?.[j] ?? 0]
      const row = rows[i + 1]
      if (row) row[j + 1] = word === against ? before + 1 : Math.max(above, left)
    })
  })
  return rows[one.length]?.[other.length] ?? 0
}

describe('what changed between two texts', () => {
  it.each([
    ['', '', []],
    ['Hola.', 'Hola.', ['=Hola.']],
    ['', 'Hola.', ['+Hola.']],
    ['Hola.', '', ['-Hola.']],
    ['Llega mañana.', 'Llega mañana. Lo siento.', ['=Llega mañana.', '+ Lo siento.']],
    ['Llega el lunes a casa', 'Llega el martes a casa', ['=Llega el', '- lunes', '+ martes', '= a casa']],
    ['uno dos tres', 'uno tres', ['=uno', '- dos', '= tres']],
    ['uno\n\ndos', 'uno dos', ['=uno', '-\n\ndos', '+ dos']],
  ])('from %j to %j', (before, after, expected) => {
    expect(told(before, after)).toEqual(expected)
  })

  it('does not hang two changes on one short word between them', () => {
    expect(told('la demora de ayer pesa', 'la espera de hoy pesa')).toEqual([
      '=la',
      '- demora de ayer',
      '+ espera de hoy',
      '= pesa',
    ])
    expect(told('la demora 12 ayer pesa', 'la espera 12 hoy pesa')).toContain('= 12')
    expect(told('una de otra', 'de')).toEqual(['-una de otra', '+de'])
    expect(told('x una de dos y', 'x de y')).toEqual(['=x', '- una', '= de', '- dos', '= y'])
  })

  it('gives each text back, letter by letter', () => {
    const any = fc.oneof(texts, fc.string({ maxLength: 60 }))
    fc.assert(
      fc.property(any, any, (before, after) => {
        const stretches = differenceOf(before, after)
        expect(without(stretches, 'added')).toBe(before)
        expect(without(stretches, 'removed')).toBe(after)
        expect(stretches.every(({ text }) => text !== '')).toBe(true)
      }),
    )
  })

  it('finds no change in the same text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(differenceOf(text, text)).toEqual(text === '' ? [] : [{ kind: 'same', text }])
      }),
    )
  })

  it('tells the same the other way round, with added and removed exchanged', () => {
    const side = (stretches: Stretch[], kind: Stretch['kind']) => stretches.filter((one) => one.kind === kind)
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const [there, back] = [differenceOf(before, after), differenceOf(after, before)]
        expect(side(there, 'same')).toEqual(side(back, 'same'))
        expect(side(there, 'added').map(({ text }) => text)).toEqual(side(back, 'removed').map(({ text }) => text))
      }),
    )
  })

  it('keeps as many words as can be kept', () => {
    // of long words only, between which no short one is given up
    const long = fc.array(fc.constantFrom('entrega', 'llegó', 'tarde', 'cliente', 'Portiva'), { maxLength: 25 })
    fc.assert(
      fc.property(long, long, (one, other) => {
        const [before, after] = [one, other].map((all) => all.map((word) => ` ${word}`).join(''))
        const kept = differenceOf(before ?? '', after ?? '').filter(({ kind }) => kind === 'same')
        const count = kept.flatMap(({ text }) => text.trim().split(' ')).length
        expect(count).toBe(longestCommon(one, other))
      }),
    )
  })

  it('compares by lines, or as a whole, what is too long for words', () => {
    const many = (word: string, by: string) => Array.from({ length: 9_000 }, (_, place) => word + (place % 7)).join(by)
    const before = `Primera línea.\n${many('a', ' ')}`
    const after = `Primera línea.\n${many('b', ' ')}`
    expect(differenceOf(before, after).map(({ kind }) => kind)).toEqual(['same', 'removed', 'added'])
    const lines = differenceOf(many('a', '\n'), many('b', '\n'))
    expect(lines.map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})
