import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikePairs } from '~/domains/content/checks/alike'
import { type Asked, askedIn } from '~/domains/content/checks/asked'
import { atLeast } from '~/domains/content/checks/by-chance'
import { allOfTheAbove, fullestPlace, keyPlaces, longestKeys } from '~/domains/content/checks/key-craft'
import { keysByName, keysByPerson } from '~/domains/content/checks/people'
import { countBy, countNames, easeOf } from '~/domains/content/checks/variety'
import { limits } from '~/domains/content/craft-limits'
import { craftReport } from '~/domains/content/craft-report'
import { craftSets } from '~/domains/content/craft-sets'
import { readFiles } from '~/domains/content/read.server'
import { readManuscript } from '~/domains/content/read-manuscript'

const made = (where: string, text: string, options: string[], key = 0): Asked => ({
  where,
  group: 'g',
  text: { es: text, en: text },
  options: options.map((option, index) => ({ es: option, en: option, isKey: index === key })),
})

describe('chance', () => {
  it.each([
    [0, [0.3, 0.4], 1],
    [2, [0.5, 0.5], 0.25],
    [1, [0.2, 0.5], 0.6],
    [9, Array.from({ length: 10 }, () => 0.5), 11 / 1024],
  ] as const)('%i or more of %j', (count, chances, expected) => {
    expect(atLeast(count, chances)).toBeCloseTo(expected, 12)
  })

  it('is a probability that falls as more is asked', () => {
    const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 })
    fc.assert(
      fc.property(chances, (all) => {
        const tails = Array.from({ length: all.length + 2 }, (_, count) => atLeast(count, all))
        expect(tails[0]).toBeCloseTo(1)
        expect(tails.at(-1)).toBe(0)
        tails.slice(1).forEach((tail, index) => {
          expect(tail).toBeLessThanOrEqual((tails[index] ?? 0) + 1e-12)
        })
      }),
    )
  })
})

describe('keys', () => {
  it('that are the longest are counted, one among several longest too, with the chance of each', () => {
    const found = longestKeys(
      [made('a', '', ['long', 'x', 'y', 'z']), made('b', '', ['xx', 'yy'], 1), made('c', '', ['x', 'longer'])],
      'es',
    )
    expect(found).toMatchObject({ count: 2, of: 3, expected: 0.25 + 1 + 0.5 })
    expect(found.probability).toBeCloseTo(1 - 0.75 * 0.5)
    expect(found.fewer).toBeCloseTo(1 - 0.25 * 0.5)
  })

  it('are counted by place and number of options; what has none is passed over', () => {
    const places = keyPlaces([
      made('a', '', ['1', '2', '3'], 2),
      made('b', '', ['1', '2', '3'], 2),
      made('c', '', ['1', '2'], -1),
    ])
    expect([...places]).toEqual([[3, [0, 0, 2]]])
    expect(fullestPlace([0, 0, 2]).probability).toBeCloseTo(3 / 9)
  })

  it('that stand for other options are told', () => {
    const list = [
      made('a', '', ['Todas las anteriores', 'x']),
      made('b', '', ['None of the above', 'x']),
      made('c', '', ['Lo anterior ya no vale', 'All above board']),
    ]
    expect(allOfTheAbove(list)).toEqual(['a', 'b'])
  })
})

describe('people', () => {
  const list = [
    made('a', 'They ask Nadia', ['tell Nadia to wait', 'she may go', 'do nothing']),
    made('b', 'They ask Nadia', ['she may go', 'he may go'], 1),
    made('c', 'They ask', ['she may go', 'ask her'], 0),
    made('d', 'They ask', ['she may go', 'he may go'], -1),
  ]

  it('in some of the options are held against the key; where all or none speak of them, it says nothing', () => {
    const found = keysByPerson(list).map(([, { count, of, expected }]) => [count, of, expected])
    expect(found).toEqual([
      [0, 2, expect.closeTo(1 / 3 + 1 / 2)],
      [1, 1, 1 / 2],
      [1, 1, expect.closeTo(1 / 3)],
    ])
  })

  it('are held against it name by name', () => {
    expect(keysByName(list, 1)).toEqual([['Nadia', expect.objectContaining({ count: 1, of: 1 })]])
    expect(keysByName(list, 2)).toEqual([])
  })
})

describe('texts', () => {
  it('that share their words are told, the most alike first', () => {
    const one = 'A customer calls about a parcel that never came to her door'
    const list = [
      made('a', one, ['x']),
      made('b', `${one} today`, ['x']),
      made('c', 'Something else entirely happens here', ['x']),
    ]
    expect(alikePairs(list, 0.25)).toEqual([{ one: 'a', other: 'b', share: expect.closeTo(10 / 11) }])
  })

  it('are counted by the names of people in them', () => {
    expect(countNames([made('a', 'Then Nadia asks Omar; the AHT rises', ['x'])])).toEqual([
      ['Nadia', 1],
      ['Omar', 1],
    ])
  })

  it('are put in order of ease', () => {
    const eases = easeOf([
      made('easy', 'The sun is up.', []),
      made('hard', 'Organizational interdependencies necessitate reconsideration.', []),
    ])
    expect(eases.map(({ where }) => where)).toEqual(['hard', 'easy'])
  })
})

describe('the items of the repository', () => {
  const { manuscript } = readManuscript(readFiles('content'))
  const all = askedIn(manuscript)
  const items = manuscript.banks.flatMap(({ items }) => items.map(({ value }) => value))

  it.each(['es', 'en'] as const)('have the key as the longest option as often as chance, %s', (locale) => {
    const { probability, fewer } = longestKeys(all, locale)
    expect(Math.min(probability, fewer)).toBeGreaterThan(limits.probability)
  })

  it('have their keys at all places alike', () => {
    for (const counts of keyPlaces(all).values())
      expect(fullestPlace(counts).probability).toBeGreaterThan(limits.probability)
  })

  it('test different things in different words', () => {
    expect(alikePairs(all, limits.alike)).toEqual([])
    expect(allOfTheAbove(all)).toEqual([])
  })

  it('play in many sectors', () => {
    const [[, most] = ['', 0]] = countBy(items, 'sector')
    expect(most / items.length).toBeLessThanOrEqual(limits.sector)
  })

  it('read easily enough', () => {
    expect(easeOf(all).filter(({ ease }) => ease < limits.ease)).toEqual([])
  })

  it('are told by tests, practice sets and courses, each with what it may ask', () => {
    const sets = craftSets(manuscript, all)
    const sizeOf = (wanted: string) => sets.find(({ id }) => id === wanted)?.items.length
    const bankOf = (wanted: string) => manuscript.banks.find(({ id }) => id === wanted)?.items.length
    expect(sizeOf('communication')).toBe(bankOf('communication-pool'))
    expect(sizeOf('practice-coaching')).toBe(5)
    expect(new Set(sets.flatMap(({ asked }) => asked)).size).toBe(all.length)
  })

  it('are reported as they are now: npm run -s escalon -- content craft > docs/item-craft.md', () => {
    expect(readFileSync('docs/item-craft.md', 'utf8')).toBe(`${craftReport(manuscript).join('\n')}\n`)
  })
})
