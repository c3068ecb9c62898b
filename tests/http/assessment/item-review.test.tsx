import { describe, expect, it } from 'vitest'
import { scoreForm } from '~/domains/assessment/form-score'
import { authorsKey } from '~/domains/assessment/key'
import type { Answer, Key, Step } from '~/domains/assessment/model'
import { reviewOf } from '~/domains/assessment/review'
import { ItemReview } from '~/http/assessment/ItemReview'
import { partOnce } from '~/http/parts.server'
import { type Site, SiteContext } from '~/http/site'
import type { Locale } from '~/i18n/locale'
import { everyFormat } from '~tests/domains/assessment/every-format'
import { form } from '~tests/domains/assessment/forms'
import { all, rendered } from '~tests/ui/markup'

const given: Record<string, Answer> = {
  pick: { format: 'pick-best', choice: 'a' },
  ends: { format: 'best-worst', best: 'a', worst: 'b' },
  rates: { format: 'rate-each', ratings: { a: 5, b: 1, c: 2 } },
  ranks: { format: 'rank', order: ['b', 'a', 'c', 'd', 'e'] },
  three: { format: 'choose-n', chosen: ['a', 'b', 'h'] },
  one: { format: 'one-of', choice: 'c' },
  several: { format: 'several-of', chosen: ['a', 'c'] },
  sum: { format: 'number', typed: '13,5', value: 13.5 },
  steps: { format: 'order', order: ['a', 'c', 'b', 'd'] },
  scene: { format: 'branching', path: ['start/calm', 'told/wait'] },
}

function shown(id: string, answers = given, key?: Partial<Key>, locale: Locale = 'es') {
  const whole = form(everyFormat)
  const steps = new Map(Object.entries(answers).map(([item, answer]) => [item, { answer } as Step]))
  const by = { ...authorsKey(whole), ...key }
  const score = scoreForm(whole, new Map(Object.entries(answers)), by)
  const item = reviewOf({ form: whole, steps }, score, by).find((one) => one.item === id)
  if (!item) throw new Error(id)
  return rendered(
    <SiteContext.Provider value={{ locale, partOnce } as Site}>
      <ItemReview item={item} title={`Item ${id}`} />
    </SiteContext.Provider>,
  )
}

const wordsOf = (...asked: Parameters<typeof shown>) => shown(...asked).text.replace(/\s+/g, ' ')

describe('an item again', () => {
  it.each(everyFormat)('tells the scene, the question and every reason in both languages: $id', ({ id }) => {
    for (const locale of ['es', 'en'] as const) {
      const words = wordsOf(id, given, {}, locale)
      expect(words).toContain(`scene of ${id} (${locale})`)
      expect(words).toContain(`ask of ${id} (${locale})`)
      const options = everyFormat.find((item) => item.id === id) as unknown as { options?: Array<{ id: string }> }
      for (const option of options.options ?? []) expect(words).toContain(`why ${id} ${option.id} (${locale})`)
    }
  })

  it.each(everyFormat)('says that nothing was answered: $id', ({ id }) => {
    expect(wordsOf(id, {})).toContain('Sin responder: cuenta 0')
  })

  it.each([
    [
      'pick',
      ['0 puntos de 1 · al azar: 0,3', 'pick b (es)La mejor según la clave', 'pick a (es)Tu elección', '5 de 7'],
    ],
    ['ends', ['+1 punto de 2', 'La mejor según la claveTu mejor', 'ends b (es)Tu peor', 'La peor según la clave']],
    ['rates', ['Tu nota: 1Clave: 4', 'Sin notaClave: 1', 'Respondida a medias', 'El punto es tu nota']],
    ['ranks', ['18 puntos de 20 · al azar: 12', 'ranks a (es)Tu lugar: 2Según la clave: 1']],
    ['three', ['8 puntos de 12', 'three c (es)Entre las mejores según la clave', 'three h (es)Tu elección']],
    ['one', ['1 punto de 1', 'one c (es)CorrectaTu elección', 'one a (es)No es correcta']],
    ['several', ['0 puntos de 1', 'several b (es)CorrectaNo la elegiste', 'several c (es)No es correctaTu elección']],
    ['sum', ['13,5Fuera de lo que se acepta', '12,5 min (es). Se acepta hasta 0,5 min (es)', 'why sum (es)']],
    ['steps', ['steps b (es)Tu lugar: 3Según la clave: 2', 'steps d (es)Tu lugar: 4Según la clave: 4']],
  ])('shows what was given beside the key: %s', (id, told) => {
    for (const words of told) expect(wordsOf(id)).toContain(words)
  })

  it('tells a branching scene as it went, with what else could have been done', () => {
    const words = wordsOf('scene')
    const order = [
      'node start',
      'start calm',
      'start hide',
      'node told',
      'told wait',
      'told back',
      'Así terminó',
      'why bad',
    ]
    const places = order.map((part) => words.indexOf(part))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
    expect(words).toContain('→ node bad (es)')
    // (7 + 3)/2 of the path; (7 + 7)/2 the best; by chance (1)/2 + (7 + 7)/2/4 + (7 + 3)/2/4 = 3.5
    expect(words).toContain('Eficacia media de tu camino: 5. El mejor camino: 7. Al azar: 3,5.')
  })

  it('stops where a branching scene was left', () => {
    const words = wordsOf('scene', { scene: { format: 'branching', path: ['start/calm'] } })
    expect(words).toContain('Aquí lo dejaste')
    expect(words).not.toContain('Así terminó')
  })

  it('draws what a panel said, with a title and a sentence', () => {
    const said = { n: 12, mean: 5.5, sd: 1.24, mode: 6, shares: { 4: 0.25, 6: 0.75 }, standard: 0.4 }
    const key = { panel: { pick: { a: said } } }
    const [svg, ...others] = all(shown('pick', given, key), 'svg').filter(({ attributes }) => attributes.role === 'img')
    expect(others).toEqual([])
    expect(svg?.text).toContain('Qué dijo el panel: un 4, 3 profesionales; un 6, 9 profesionales')
    expect(wordsOf('pick', given, key)).toContain('media 5,5, 12 profesionales. Desviación típica: 1,2.')
  })

  it('rates on the scale of the item', () => {
    const line = all(shown('rates'), 'svg').find(({ attributes }) => attributes.class === 'rating-line')
    // five ticks, 22 apart
    expect(line?.attributes.width).toBe(String(8 + 4 * 22 + 8))
  })
})
