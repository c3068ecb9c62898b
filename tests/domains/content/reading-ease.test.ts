import { describe, expect, it } from 'vitest'
import { readingEase } from '~/domains/content/reading-ease'
import { countSyllablesEn } from '~/domains/content/syllables-en'
import { countSyllablesEs } from '~/domains/content/syllables-es'

describe('Spanish syllables', () => {
  it.each([
    ['sol', 1],
    ['pie', 1],
    ['vio', 1],
    ['ciudad', 2],
    ['cuidar', 2],
    ['huésped', 2],
    ['reina', 2],
    ['cauto', 2],
    ['ahora', 3],
    ['leer', 2],
    ['caos', 2],
    ['poeta', 3],
    ['aéreo', 4],
    ['teatro', 3],
    ['día', 2],
    ['país', 2],
    ['baúl', 2],
    ['oía', 3],
    ['sonreír', 3],
    ['María', 3],
    ['búho', 2],
    ['río', 2],
    ['queja', 2],
    ['guerra', 2],
    ['pingüino', 3],
    ['antigüedad', 4],
    ['agua', 2],
    ['guía', 2],
    ['quiero', 2],
    ['playa', 2],
    ['yo', 1],
    ['hoy', 1],
    ['rey', 1],
    ['ley', 1],
    ['muy', 1],
    ['Uruguay', 3],
    ['buey', 1],
    ['y', 1],
    ['estudiáis', 3],
    ['limpiéis', 2],
    ['construir', 2],
    ['viuda', 2],
    ['atención', 3],
    ['llamada', 3],
    ['reclamación', 4],
    ['retroalimentación', 7],
    ['cliente', 2],
    ['expectativa', 5],
  ])('%s has %i', (word, syllables) => {
    expect(countSyllablesEs(word)).toBe(syllables)
  }) // prettier-ignore
})

describe('English syllables', () => {
  it.each([
    ['the', 1],
    ['call', 1],
    ['queue', 1],
    ['shift', 1],
    ['asked', 1],
    ['called', 1],
    ['waited', 2],
    ['boxes', 2],
    ['makes', 1],
    ['uses', 2],
    ['changes', 2],
    ['people', 2],
    ['table', 2],
    ['handled', 2],
    ['manager', 3],
    ['customer', 3],
    ['colleague', 2],
    ['agreement', 3],
    ['statement', 2],
    ['safely', 2],
    ['something', 2],
    ['question', 2],
    ['decision', 3],
    ['previous', 3],
    ['serious', 3],
    ['patience', 2],
    ['special', 2],
    ['social', 2],
    ['being', 2],
    ['doing', 2],
    ['carrying', 3],
    ['quiet', 2],
    ['idea', 3],
    ['area', 3],
    ['create', 2],
    ['reaction', 3],
    ['responsibility', 6],
    ['expectation', 4],
    ['everyone', 3],
    ['evening', 2],
    ['worse', 1],
    ['whole', 1],
    ['eye', 1],
    ["don't", 1],
    ["Kofi's", 2],
    ['rhythm', 1],
    ['coaching', 2],
    ['mistake', 2],
    ['little', 2],
    ['useful', 2],
    ['trying', 2],
  ])('%s has %i', (word, syllables) => {
    expect(countSyllablesEn(word)).toBe(syllables)
  }) // prettier-ignore
})

describe('reading ease', () => {
  it('is Flesch in English: sentences whose scores are published', () => {
    // 6 words, 1 sentence, 6 syllables: 206.835 − 1.015·6 − 84.6·1
    expect(readingEase('The cat sat on the mat.', 'en')).toBeCloseTo(116.145, 3)
    // both from Wikipedia, “Flesch–Kincaid readability tests”: 69 and 37.5
    const plain = 'This sentence, taken as a reading passage unto itself, is being used to prove a point.'
    expect(readingEase(plain, 'en')).toBeCloseTo(68.98, 1)
    const hard = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.'
    expect(readingEase(hard, 'en')).toBeCloseTo(37.46, 1)
  })

  it('is INFLESZ in Spanish, by the formula', () => {
    // 5 words, 1 sentence, 11 syllables
    expect(readingEase('La clienta espera una llamada.', 'es')).toBeCloseTo(206.835 - (62.3 * 11) / 5 - 5, 6)
    // 6 words, 2 sentences, 11 syllables
    expect(readingEase('¿Qué dices? Hoy no atiendo llamadas.', 'es')).toBeCloseTo(206.835 - (62.3 * 11) / 6 - 3, 6)
  })

  it('ends a sentence at the end of a line, and leaves numerals out', () => {
    const told = readingEase('Watch the queue\nTell the team', 'en')
    expect(told).toBe(readingEase('Watch the queue. Tell the team.', 'en'))
    expect(readingEase('At 17:10 call 3 people.', 'en')).toBe(readingEase('At call people.', 'en'))
    expect(readingEase('It costs 4.50 euros a day.', 'en')).toBe(readingEase('It costs euros a day.', 'en'))
  })

  it('has nothing to say of nothing', () => {
    expect(readingEase(' … 12 ', 'es')).toBeNull()
  })
})
