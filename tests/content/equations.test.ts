import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrongEquations } from '~/domains/content/checks/equations'
import { formatNumber, formatShare } from '~/i18n/format'

const right: Array<['es' | 'en', string]> = [
  ['es', 'Nivel de servicio: 60 ÷ 96 = **62,5 %**. Abandono: 6 ÷ 96 = **6,3 %**.'],
  ['es', 'TMO: (20 250 + 2700 + 4050) ÷ 90 = 27 000 ÷ 90 = **300 segundos**, o sea 5:00.'],
  ['es', '(28.800 + 2.880 + 6.720) ÷ 96 = 38.400 ÷ 96 = 400 s, es decir, 6:40.'],
  ['en', 'AHT = (28,800 + 2,880 + 6,720) ÷ 96 = 38,400 ÷ 96 = 400 s, that is 6:40.'],
  ['en', 'NPS = % of 9 or 10 − % of 0 to 6 = 50 − 20 = 30.'],
  ['es', 'Con cuarenta llamadas son 40 × 60 = 2400 segundos, es decir, **40 minutos** al día.'],
  ['es', '12 llamadas × 5 minutos = 1 hora'],
  ['en', '8 people × 30 minutes = 4 hours'],
  ['en', '3 × 45 min = 2 h 15 min'],
  ['en', '100% − 24% = 76%'],
  ['es', '120 + 10 % = 132'],
  ['en', '76% × 250 = 190'],
  ['en', '190 ÷ 250 × 100 = 76%'],
  ['es', '2 ÷ 3 = 0,67 = 67 %'],
  ['es', 'Coste: 12 € × 40 = 480 €, y $3 × 2 = $6'],
  ['en', '47 ÷ 6 ≈ 7.9, say 8'],
  ['en', '0.33 × 300 ≈ 100'],
  ['en', 'Occupancy = time on contacts ÷ time available = 0.8 of 5'],
  ['en', 'It took 3 × 2 million = 6 million, from 10 × calls = 40'],
  ['en', 'calls={120} minutes={30} aht={300}'],
  ['en', '- 8 ÷ 4 = 2\n- 9 ÷ 3 = 3'],
  ['en', '5 − −3 = 8 and (−12) + 20 = 8'],
  ['es', 'Suben de 40 a 8 × 6 = 48'],
]

const wrong: Array<['es' | 'en', string, string, number | null]> = [
  ['es', 'Abandono: 6 ÷ 96 = **6,4 %**.', '6 ÷ 96 = 6,4 %', 0.0625],
  ['en', '190 ÷ 250 = 77%', '190 ÷ 250 = 77%', 0.76],
  ['en', '(2,880 + 120) ÷ 96 = 38,400 ÷ 96 = 400', '(2,880 + 120) ÷ 96 = 38,400 ÷ 96', 31.25],
  ['es', '(20 250 + 2700 + 4050) ÷ 90 = 27 100 ÷ 90', '(20 250 + 2700 + 4050) ÷ 90 = 27 100 ÷ 90', 300],
  ['es', 'son 40 × 60 = 2300 segundos', '40 × 60 = 2300', 2400],
  ['es', '0.7 × 100 = 70', '0.7 × 100 = 70', null],
  ['en', '2,5 × 4 = 10', '2,5 × 4 = 10', null],
  ['en', '12 people × 8 hours = 90', '12 people × 8 hours = 90', 96],
  ['en', '7 + 5 ≈ 15', '7 + 5 ≈ 15', 12],
  ['es', '10 − 4 = 5', '10 − 4 = 5', 6],
  ['en', '2 + 3 × 4 = 20', '2 + 3 × 4 = 20', 14],
]

describe('the sums of a text', () => {
  it.each(right)('%s: %s', (locale, text) => {
    expect(wrongEquations(text, locale)).toEqual([])
  })

  it.each(wrong)('%s: %s is told', (locale, text, says, comesTo) => {
    const [found, ...more] = wrongEquations(text, locale)
    expect(more).toEqual([])
    expect(found?.says).toBe(says)
    if (comesTo === null) expect(found?.comesTo).toBeNull()
    else expect(found?.comesTo).toBeCloseTo(comesTo)
    expect(text.slice(found?.at).replaceAll('**', '')).toMatch(
      new RegExp(`^${says.replace(/[.+*?^${}()|[\]\\]/g, '\\$&')}`),
    )
  })

  const locale = fc.constantFrom('es' as const, 'en' as const)
  const whole = fc.integer({ min: 1, max: 99_999 })

  it('are right as the site itself writes figures, and wrong a last place away', () => {
    fc.assert(
      fc.property(locale, whole, whole, fc.integer({ min: 0, max: 3 }), (language, part, of, decimals) => {
        const says = (value: number) => {
          const [one, other] = [formatNumber(part, language), formatNumber(of, language)]
          return `Es así: ${one} ÷ ${other} = **${formatNumber(value, language, decimals)}**.`
        }
        expect(wrongEquations(says(part / of), language)).toEqual([])
        expect(wrongEquations(says(part / of + 2 * 10 ** -decimals), language)).toHaveLength(1)
      }),
    )
  })

  it('are right in per cent as well', () => {
    fc.assert(
      fc.property(locale, whole, whole, (language, part, of) => {
        const says = (share: number) => `${part} ÷ ${of} = ${formatShare(share, language, 1)}`
        expect(wrongEquations(says(part / of), language)).toEqual([])
        expect(wrongEquations(says(part / of + 0.002), language)).toHaveLength(1)
      }),
    )
  })

  it('never throw, whatever the text', () => {
    const sign = fc.constantFrom(...'0123456789.,+−×÷=≈()% \n*abc-€:'.split(''))
    fc.assert(
      fc.property(locale, fc.array(sign, { maxLength: 60 }), (language, signs) => {
        for (const { at, comesTo } of wrongEquations(signs.join(''), language)) {
          expect(at).toBeLessThan(signs.length)
          expect(comesTo === null || typeof comesTo === 'number').toBe(true)
        }
      }),
    )
  })
})
