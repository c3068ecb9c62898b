import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTitles, comparisonsAmong, mostCompared, titlesNamed } from '~/domains/ladder/comparison'

const competencies = ['a', 'b', 'c', 'd'].map((id) => ({ id })) as Parameters<typeof compareTitles>[0]['competencies']
const asks = (...needs: Array<[string, number, boolean?]>) => ({
  competencies: needs.map(([competency, level, critical = false]) => ({ competency, level, critical })),
})

describe('titles side by side', () => {
  it('puts what tells them apart first, the furthest apart before the rest', () => {
    const { differ, alike } = compareTitles({ competencies }, [
      asks(['a', 3], ['b', 2], ['c', 2, true]),
      asks(['a', 3], ['b', 3], ['c', 2], ['d', 4]),
    ])
    expect(differ.map(({ competency }) => competency)).toEqual(['d', 'b', 'c'])
    expect(differ[0]?.asked).toEqual([null, { level: 4, critical: false }])
    expect(alike.map(({ competency }) => competency)).toEqual(['a'])
  })

  it('finds nothing to tell a title from itself, and loses no competency that any of them asks for', () => {
    const need = fc.record({
      competency: fc.constantFrom('a', 'b', 'c', 'd'),
      level: fc.integer({ min: 1, max: 5 }),
      critical: fc.boolean(),
    })
    const title = fc
      .uniqueArray(need, { selector: ({ competency }) => competency })
      .map((competencies) => ({ competencies }))
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 4 }), (titles) => {
        const { differ, alike } = compareTitles({ competencies }, titles)
        const shown = [...differ, ...alike].map(({ competency }) => competency).sort()
        const wanted = new Set(titles.flatMap((one) => one.competencies.map(({ competency }) => competency)))
        expect(shown).toEqual([...wanted].sort())
        for (const one of titles) expect(compareTitles({ competencies }, [one, one]).differ).toEqual([])
      }),
    )
  })

  it('takes what sources say of two titles only where both are there', () => {
    const comparisons = [{ id: 'x', titles: ['one', 'two'], source: 'S2', aspects: [] }]
    expect(comparisonsAmong({ comparisons }, ['two', 'three', 'one'])).toHaveLength(1)
    expect(comparisonsAmong({ comparisons }, ['two', 'three'])).toEqual([])
  })

  it('names known titles once, in the order asked, and no more than fit', () => {
    const titles = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id })) as Parameters<typeof titlesNamed>[0]['titles']
    const named = (...words: string[]) => titlesNamed({ titles }, words).map(({ id }) => id)
    expect(named('b,a,zz,b')).toEqual(['b', 'a'])
    expect(named('a,b,c', 'd', 'e')).toHaveLength(mostCompared)
    expect(named('')).toEqual([])
  })
})
