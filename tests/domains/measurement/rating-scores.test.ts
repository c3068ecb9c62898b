import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { panelKey } from '~/domains/measurement/panel-key'
import { scoreRatings } from '~/domains/measurement/rating-scores'

/** tests/reference/rating-scores.source.txt says where these come from. */
const ratingsIn = (file: string) =>
  readFileSync(`tests/reference/${file}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => (cell === '' || cell === 'NA' ? null : Number(cell))))
const reference: {
  key: Record<string, Record<string, number>>
  people: Array<Record<string, number | null>>
} = JSON.parse(readFileSync('tests/reference/rating-scores.json', 'utf8'))

const scale = { min: 1, max: 7 }
const key = panelKey(ratingsIn('rating-panel.csv'))

describe('ratings under every method', () => {
  it('have the key that R gives', () => {
    expect(key.without).toEqual([2])
    Object.values(reference.key).forEach((wanted, option) => {
      const keyed: Record<string, unknown> = { ...key.options[option] }
      for (const [name, value] of Object.entries(wanted)) expect(keyed[name], name).toBeCloseTo(value, 12)
    })
  })

  it('score as R does', () => {
    const people = ratingsIn('rating-responses.csv')
    expect(people).toHaveLength(reference.people.length)
    people.forEach((ratings, person) => {
      const scores: Record<string, number | null> = { row: person + 1, ...scoreRatings(ratings, key.options, scale) }
      const wanted = reference.people[person] ?? {}
      expect(Object.keys(scores).sort()).toEqual(Object.keys(wanted).sort())
      for (const [name, value] of Object.entries(wanted)) {
        if (value === null) expect(scores[name], `${name} of ${person + 1}`).toBeNull()
        else expect(scores[name], `${name} of ${person + 1}`).toBeCloseTo(value, 12)
      }
    })
  })

  it('leave out an option without a key', () => {
    const { options } = panelKey([
      [1, null],
      [3, null],
    ])
    expect(options[1]).toEqual({ mean: null, sd: null, mode: null, n: 0, standardised: null, ratings: [] })
    expect(scoreRatings([2, 7], options, scale)).toMatchObject({ rawDistance: 0, mode: 0, standardisedDistance: null })
    expect(scoreRatings([null, 7], options, scale)).toMatchObject({ rawDistance: null, proportion: null })
  })

  it('have no sd with one member, and a mean all the same', () => {
    expect(panelKey([[5, 2]]).options[0]).toMatchObject({ mean: 5, sd: null, mode: 5, n: 1 })
  })
})
