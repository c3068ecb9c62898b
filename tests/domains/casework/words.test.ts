import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords } from '~/domains/casework/words'

describe('counting words', () => {
  it.each([
    ['', 0],
    ['   \n\t ', 0],
    ['Hola', 1],
    ['¿Qué pasó, señor Ibarra?', 4],
    ['uno\n\ndos   tres', 3],
    ['e-mail y/o 15:30 4,50 €', 4],
    ['- una viñeta\n- otra', 3],
    ['sí — claro – no', 3],
    ['así—dijo—fue', 3],
    ['bueno…pues', 2],
    ["don’t won't", 2],
    ['64.1%', 1],
    ['日本語', 1],
    ['*** ___ ---', 0],
  ])('%j has %i', (text, words) => {
    expect(countWords(text)).toBe(words)
  })

  it('adds up over texts that are put one after the other', () => {
    const texts = fc.array(fc.constantFrom('casa', 'e-mail', '-', '12,5', '—', '¿qué?'), { maxLength: 30 })
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [a, b] = [one.join(' '), other.join('\n')]
        return countWords(`${a} ${b}`) === countWords(a) + countWords(b)
      }),
    )
  })

  it('is never more than the pieces between spaces where there is no dash', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = text.replace(/[—…]/g, '')
        return countWords(plain) <= plain.split(/\s+/).filter(Boolean).length
      }),
    )
  })
})
