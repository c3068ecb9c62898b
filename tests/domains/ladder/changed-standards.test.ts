import { describe, expect, it } from 'vitest'
import type { Title } from '~/domains/content/model'
import { changedStandards } from '~/domains/ladder/changed-standards'
import { rule } from './made'

const coaching = { competency: 'coaching', level: 3, critical: true }
const metrics = { competency: 'metrics', level: 2, critical: false }
const title = (wanted: Partial<Title>) => ({ id: 'team-lead', competencies: [coaching, metrics], ...wanted }) as Title
const live = { readiness: rule, titles: [title({}), title({ id: 'trainer' })] }
const idsOf = (next: typeof live) => changedStandards(live, next).map(({ title: { id } }) => id)

describe('titles that another release judges differently', () => {
  it('are none of a release that says the same in another order', () => {
    expect(
      idsOf({ ...live, titles: [title({ competencies: [metrics, coaching] }), title({ id: 'trainer' })] }),
    ).toEqual([])
    expect(idsOf({ ...live, titles: [title({ readiness: { pointsToHold: 6 } }), title({ id: 'trainer' })] })).toEqual(
      [],
    )
  })

  it.each([
    ['another level', { competencies: [{ ...coaching, level: 4 }, metrics] }],
    ['another critical one', { competencies: [coaching, { ...metrics, critical: true }] }],
    ['one more', { competencies: [coaching, metrics, { ...metrics, competency: 'quality' }] }],
    ['one less', { competencies: [coaching] }],
    ['a rule of its own', { readiness: { judged: 2 } }],
    ['another worth of its own', { readiness: { points: { ...rule.points, case: 4 } } }],
  ])('are those that ask %s', (_, wanted) => {
    expect(idsOf({ ...live, titles: [title(wanted), title({ id: 'trainer' })] })).toEqual(['team-lead'])
  })

  it('are all when the defaults change, but for those that overrule them', () => {
    const titles = [title({ readiness: { pieces: 3 } }), title({ id: 'trainer' })]
    expect(idsOf({ readiness: { ...rule, pieces: 4 }, titles })).toEqual(['trainer'])
  })

  it('are not those that came or went', () => {
    expect(idsOf({ ...live, titles: [title({ id: 'new-title' })] })).toEqual([])
  })
})
