import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnWidth, widthOf, wrap } from '~/domains/ladder/drawing/lettering'

/** Measured in Chromium with the site's font at weight 600 and 1000 px. */
const measured: Array<[string, number]> = [
  ['Gerente', 628 + 507 + 373 + 507 + 560 + 361 + 507],
  ['automatización', 516 + 556 + 361 + 549 + 843 + 516 + 361 + 262 + 443 + 516 + 462 + 262 + 549 + 560],
  ['WFM', 800 + 510 + 745],
]

describe('the width of letters', () => {
  it.each(measured)('%s is within 3 % of what a browser measures', (word, width) => {
    expect(Math.abs(widthOf(word, 1000) - width) / width).toBeLessThan(0.03)
  })

  it('takes what it does not know for wide', () => {
    expect(widthOf('漢', 10)).toBeGreaterThanOrEqual(widthOf('m', 10))
  })
})

describe('breaking a name into lines', () => {
  it('evens the lines out', () => {
    expect(wrap('Gerente de servicio al cliente', 13, 110)).toEqual(['Gerente de', 'servicio al cliente'])
  })

  it('leaves a word that is too long whole', () => {
    expect(wrap('Vicepresidente', 13, 20)).toEqual(['Vicepresidente'])
  })

  const anyText = fc
    .array(fc.stringMatching(/^[a-zñáé]{1,12}$/), { minLength: 1, maxLength: 8 })
    .map((words) => words.join(' '))

  it('loses nothing and keeps within the width where words allow', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 30, max: 200 }), (text, most) => {
        const lines = wrap(text, 13, most)
        expect(lines.join(' ')).toBe(text)
        for (const line of lines) if (line.includes(' ')) expect(widthOf(line, 13)).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('finds a width at which no name takes more lines than allowed', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (texts) => {
        const width = columnWidth(texts, 13, 3, 80)
        expect(width).toBeGreaterThanOrEqual(80)
        for (const text of texts) expect(wrap(text, 13, width).length).toBeLessThanOrEqual(3)
      }),
    )
  })
})
