import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanPaste } from '~/domains/casework/clean-paste'

describe('text from a word processor', () => {
  it.each([
    ['uno\r\ndos\rtres\u2028cuatro\vcinco', 'uno\ndos\ntres\ncuatro\ncinco'],
    ['recla\u00ADmación', 'reclamación'],
    ['\uFEFFdo\u200Bs\u2060', 'dos'],
    ['12\u00A0% y 1\u202F234', '12 % y 1 234'],
    ['•\tuno\n  · dos\n\uF0B7 tres', '- uno\n  - dos\n- tres'],
    ['•\uF0B7 uno\n\u0007• dos', '- uno\n- dos'],
    ['a • b', 'a • b'],
    ['«Así» — “eso” – ‘sí’…', '«Así» — “eso” – ‘sí’…'],
    ['una\ttabla', 'una\ttabla'],
    ['fin\u0007al', 'final'],
    ['👩\u200D💻', '👩\u200D💻'],
  ])('%j becomes %j', (pasted, clean) => {
    expect(cleanPaste(pasted)).toBe(clean)
  })

  it('is the same when it is done again', () => {
    const odd = fc.constantFrom(...'\r\n\u00AD\u200D• \t\u00A0\uF0B7\uE000\u0007a👩\v')
    fc.assert(
      fc.property(fc.array(odd), (pieces) => {
        const once = cleanPaste(pieces.join(''))
        expect(cleanPaste(once)).toBe(once)
      }),
    )
  })
})
