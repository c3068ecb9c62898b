import { expect, it } from 'vitest'
import { lessonsTeaching } from '~/domains/assessment/next-lessons'
import { catalogue } from '~/domains/content/content.server'
import { testWorld } from '~tests/world'

it('names a few lessons on a competency, the level asked first, then what is above it, then what is below', () => {
  const content = catalogue(testWorld())
  for (const level of [2, 3, 4] as const) {
    const found = lessonsTeaching(content, { competency: 'communication', level })
    const levels = found.map(
      ({ teaches }) => teaches.find(({ competency }) => competency === 'communication')?.level ?? 0,
    )
    expect(found).toHaveLength(4)
    expect(levels[0]).toBe(level)
    const rank = (one: number) => (one >= level ? one - level : 10 + level - one)
    expect(levels).toEqual(levels.toSorted((one, other) => rank(one) - rank(other)))
  }
})
