import { describe, expect, it } from 'vitest'
import { scoreForm } from '~/domains/assessment/form-score'
import { authorsKey } from '~/domains/assessment/key'
import type { Answer, Step } from '~/domains/assessment/model'
import { reviewOf } from '~/domains/assessment/review'
import { placeToResume, positionsOf, sceneAt, scenesOf } from '~/domains/assessment/scene'
import { everyFormat } from './every-format'
import { chosen, form, item, rated } from './forms'

const whole = form([
  item('b1', 'best-worst', 'coaching', [3, 7, 5, 1]),
  item('r1', 'rate-each', 'metrics', [2, 6, 4, 7, 1]),
  item('b2', 'best-worst', 'coaching', [1, 2, 3, 4]),
])

function attempt(answers: Record<string, Answer>, id = 'attempt') {
  const steps = Object.entries(answers).map(([itemId, answer], index): [string, Step] => [
    itemId,
    {
      id: index + 1,
      itemId,
      clientId: 'page',
      sequence: 0,
      answer,
      arrivedAt: new Date('2026-03-02T09:00:00Z'),
      aside: null,
    },
  ])
  return { id, form: whole, steps: new Map(steps) }
}

describe('a scene as its taker sees it', () => {
  it('says nothing of the key', () => {
    const shown = JSON.stringify([1, 2, 3].map((place) => sceneAt(attempt({ b1: chosen('a', 'b') }), place)))
    expect(shown).toContain('r1 c')
    expect(shown).not.toMatch(/why|effectiveness|shows/)
    expect(shown).not.toContain('"hash')
  })

  it('has its options in an order of the attempt’s own, the same each time', () => {
    const orderIn = (id: string) =>
      sceneAt(attempt({}, id), 2)
        ?.options.map((option) => option.id)
        .join('')
    expect(orderIn('one')).toBe(orderIn('one'))
    const orders = new Set(Array.from({ length: 40 }, (_, index) => orderIn(`attempt-${index}`)))
    expect(orders.size).toBeGreaterThan(20)
  })

  it('has the answer that stands', () => {
    expect(sceneAt(attempt({ b1: chosen('a', null) }), 1)).toMatchObject({
      place: 1,
      of: 3,
      answer: chosen('a', null),
      step: 1,
      savedAt: new Date('2026-03-02T09:00:00Z'),
    })
    expect(sceneAt(attempt({}), 1)).toMatchObject({ answer: null, step: null, savedAt: null })
  })

  it.each([0, 4, 1.5, Number.NaN])('is not there at place %d', (place) => {
    expect(sceneAt(attempt({}), place)).toBeNull()
  })
})

describe('all scenes of a form', () => {
  const every = { ...form(everyFormat) }
  const shown = scenesOf({ id: 'attempt', form: every, steps: new Map() })

  it('say nothing of any key, in any format', () => {
    expect(shown.map(({ format }) => format)).toEqual(everyFormat.map(({ format }) => format))
    const words = JSON.stringify(shown)
    for (const { id } of everyFormat) expect(words).toContain(`scene of ${id}`)
    expect(words).not.toMatch(/why|effectiveness|shows|right|tolerance|hash|12\.5/)
  })

  it('carry what each format needs to be answered', () => {
    const of = (format: string) => shown.find((scene) => scene.format === format)
    expect(of('rate-each')?.scale).toEqual({ from: 1, to: 5 })
    expect(of('choose-n')?.choose).toBe(3)
    expect(of('number')?.unit?.en).toBe('min (en)')
    expect(of('branching')?.nodes[0]).toMatchObject({ id: 'start', options: [{ to: expect.any(String) }, {}] })
    // steps to put in order are not shown in the right one
    const orders = new Set(
      Array.from({ length: 20 }, (_, n) => {
        const scene = scenesOf({ id: `attempt-${n}`, form: every, steps: new Map() }).find(
          ({ format }) => format === 'order',
        )
        return scene?.options.map(({ id }) => id).join('')
      }),
    )
    expect(orders.size).toBeGreaterThan(5)
  })
})

describe('positions', () => {
  it('tell how much is answered and where to go on', () => {
    const positions = positionsOf(attempt({ b1: chosen('a', 'b'), r1: rated([1, 2]) }))
    expect(positions.map(({ answered }) => answered)).toEqual(['all', 'part', 'none'])
    expect(placeToResume(positions)).toBe(2)
  })

  it('have nowhere to go on when all is answered', () => {
    expect(
      placeToResume(positionsOf(attempt({ b1: chosen('a', 'b'), r1: rated([1, 2, 3, 4, 5]), b2: chosen('a', 'b') }))),
    ).toBeNull()
  })
})

describe('a review', () => {
  const answers = { b1: chosen('b', 'a'), r1: rated([2, 6, 4, 7, null]) }
  const own = attempt(answers)
  const score = scoreForm(whole, new Map(Object.entries(answers)), authorsKey(whole))
  const [first, second, third] = reviewOf(own, score, authorsKey(whole))

  it('shows choices beside the key, best first, with every reason', () => {
    expect(first).toMatchObject({ place: 1, points: 1, share: 50, answered: 'all' })
    expect(first?.options.map(({ id, key, keyed, chosen: own, rating }) => [id, key, keyed, own, rating])).toEqual([
      ['b', 7, 'best', 'best', null],
      ['c', 5, null, null, null],
      ['a', 3, null, 'worst', null],
      ['d', 1, 'worst', null, null],
    ])
    expect(first?.options.map(({ why }) => why.en)).toEqual(['why b1 b', 'why b1 c', 'why b1 a', 'why b1 d'])
  })

  it('shows ratings beside the key', () => {
    expect(second?.options.map(({ id, key, keyed, rating }) => [id, key, keyed, rating])).toEqual([
      ['d', 7, null, 7],
      ['b', 6, null, 6],
      ['c', 4, null, 4],
      ['a', 2, null, 2],
      ['e', 1, null, null],
    ])
  })

  it('is one’s own, whoever was shown the same key before', () => {
    const others = { b1: chosen('d', null) }
    const theirs = scoreForm(whole, new Map(Object.entries(others)), authorsKey(whole))
    const [other] = reviewOf(attempt(others), theirs, authorsKey(whole))
    expect(other?.options.map(({ id, chosen: own }) => [id, own])).toEqual([
      ['b', null],
      ['c', null],
      ['a', null],
      ['d', 'best'],
    ])
    expect(first?.options[3]?.chosen).toBeNull()
  })

  it('shows what was left out', () => {
    expect(third).toMatchObject({ answered: 'none', points: null, share: 0 })
    expect(third?.options.every(({ chosen: own }) => own === null)).toBe(true)
  })

  it('goes by the key that the score was made with', () => {
    const authors = authorsKey(whole)
    const key = { ...authors, values: { ...authors.values, b1: { a: 7, b: 1, c: 3, d: 5 } } }
    const turned = reviewOf(own, scoreForm(whole, new Map(Object.entries(answers)), key), key)
    expect(turned[0]?.options[0]).toMatchObject({ id: 'a', keyed: 'best', chosen: 'worst' })
    expect(turned[0]?.points).toBe(-2)
  })
})
