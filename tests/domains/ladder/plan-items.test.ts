import { describe, expect, it } from 'vitest'
import type { Activity, Begun, Piece } from '~/domains/ladder/model'
import { moved, planEditSchema, unedited, withEdit } from '~/domains/ladder/plan-edit'
import { planItems } from '~/domains/ladder/plan-items'
import { readinessFor } from '~/domains/ladder/readiness'
import { activity, both, daysAgo, now, piece, question, rule } from './made'

const title = {
  id: 'team-lead',
  competencies: [
    { competency: 'metrics', level: 3, critical: false },
    { competency: 'coaching', level: 3, critical: true },
  ],
}
const gives = (kind: 'check' | 'test' | 'case', instrument: string, ...names: string[]) =>
  names.map((competency) => ({ competency, level: 3, kind, instrument }))

const first = activity('lesson', 8, { id: 'c/first', course: 'c', order: 1 })
const second = activity('lesson', 6, { id: 'c/second', course: 'c', order: 2 })
const wide = activity('quiz', 25, { id: 'wide', gives: gives('test', 'test:wide', 'coaching', 'metrics') })
const about = activity('lesson', 9, { id: 'd/metrics', course: 'd', gives: gives('check', 'check:m', 'metrics') })

interface Wanted {
  pieces?: readonly Piece[]
  begun?: Record<string, Begun>
  due?: Record<string, Date>
}

function planned(activities: readonly Activity[], { pieces = [], begun = {}, due = {} }: Wanted = {}) {
  const known = new Map(
    title.competencies.map(({ competency }) => {
      return [competency, activities.filter((one) => one.gives.some((given) => given.competency === competency))]
    }),
  )
  const behaviours = [[], [], ['b1', 'b2', 'b3'], [], []]
  const competencies = new Map(
    title.competencies.map(({ competency }) => [competency, { name: both(competency), behaviours }]),
  )
  const given = { title, rule, competencies, activities: known, begun: new Map(Object.entries(begun)) }
  const readiness = readinessFor(question(pieces, given))
  return { readiness, items: planItems(readiness, known, new Map(Object.entries(due))) }
}

const found = (items: ReturnType<typeof planned>['items'], key: string) => items.find((one) => one.key === key)

describe('what is in a plan', () => {
  it('is every step of every gap, each once, with all that it serves', () => {
    const { items } = planned([first, wide, about])
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
    expect(found(items, 'quiz:wide')).toMatchObject({ minutes: 25, critical: true })
    expect(found(items, 'quiz:wide')?.serves.toSorted()).toEqual(['coaching', 'metrics'])
    expect(found(items, 'lesson:d/metrics')).toMatchObject({ critical: false, serves: ['metrics'] })
    expect(found(items, 'endorsement:coaching')).toMatchObject({ minutes: 0, notBefore: null })
  })

  it('begins with the next step that is shown elsewhere', () => {
    const { items, readiness } = planned([first, second, wide, about])
    expect(items[0]?.step).toMatchObject({ id: readiness.next && 'id' in readiness.next ? readiness.next.id : '' })
  })

  it('is nothing when nothing is missing', () => {
    const held = ['coaching', 'metrics'].flatMap((competency) =>
      (['check', 'test', 'case'] as const).map((kind) => piece(kind, { competency })),
    )
    expect(planned([first, wide], { pieces: held }).items).toEqual([])
  })

  it('leaves out what waits for its mark', () => {
    const theCase = activity('case', 50, { id: 'case' })
    const begun = { 'case:case': { state: 'waiting', at: daysAgo(1) } } as const
    expect(found(planned([first, theCase]).items, 'case:case')).toBeDefined()
    expect(found(planned([first, theCase], { begun }).items, 'case:case')).toBeUndefined()
  })

  it('knows by when somebody asked for it, and from when it may be retaken', () => {
    const failed = piece('test', { instrument: 'test:wide', outcome: 'not-met', at: daysAgo(3) })
    const begun = { 'quiz:wide': { state: 'done', at: daysAgo(3) } } as const
    const { items } = planned([{ ...wide, retakeAfterDays: 14 }], {
      pieces: [failed],
      begun,
      due: { 'quiz:wide': now },
    })
    expect(found(items, 'quiz:wide')).toMatchObject({ dueAt: now, notBefore: daysAgo(-11) })
  })
})

describe('what builds on what', () => {
  const { items } = planned([second, first, wide, about])
  const beforeIt = (key: string) => found(items, key)?.after.toSorted()

  it('is a lesson on the earlier ones of its course', () => {
    expect(beforeIt('lesson:c/second')).toEqual(['lesson:c/first'])
    expect(beforeIt('lesson:c/first')).toEqual([])
  })

  it('is a test on the lessons about the same, and a confirmation too', () => {
    expect(beforeIt('quiz:wide')).toEqual(['lesson:c/first', 'lesson:c/second', 'lesson:d/metrics'])
    expect(beforeIt('endorsement:metrics')).toEqual(['lesson:d/metrics'])
  })

  it('is no lesson on one of another course', () => {
    expect(beforeIt('lesson:d/metrics')).toEqual([])
  })
})

describe('an edited plan', () => {
  const { items } = planned([first, wide, about])
  const own = { id: 'shadow', words: 'Una mañana con Marta', minutes: 120, due: '2026-04-01', done: null }
  const noon = (day: string) => new Date(`${day}T12:00:00Z`)

  it('lacks what was left out, and has what was added', () => {
    const edited = withEdit(items, { ...unedited, leftOut: ['quiz:wide', 'quiz:gone'], own: [own] }, noon)
    expect(found(edited, 'quiz:wide')).toBeUndefined()
    expect(edited).toHaveLength(items.length)
    expect(edited.at(-1)).toMatchObject({ key: 'own:shadow', step: null, minutes: 120, dueAt: noon('2026-04-01') })
  })

  it('lacks what of one’s own is done', () => {
    expect(withEdit(items, { ...unedited, own: [{ ...own, done: '2026-03-01' }] }, noon)).toEqual(items)
    expect(withEdit(items, unedited, noon)).toEqual(items)
  })

  it.each([
    ['b', 'earlier', ['b', 'a', 'c']],
    ['b', 'later', ['a', 'c', 'b']],
    ['a', 'earlier', []],
    ['c', 'later', []],
    ['gone', 'later', []],
  ] as const)('moves %s %s', (key, by, order) => {
    expect(moved(unedited, ['a', 'b', 'c'], key, by).order).toEqual(order)
  })

  it('can be written down', () => {
    expect(planEditSchema.parse({ ...unedited, own: [own] })).toEqual({ ...unedited, own: [own] })
    expect(planEditSchema.safeParse({ ...unedited, minutesAWeek: 5 }).success).toBe(false)
    expect(planEditSchema.safeParse({ ...unedited, own: [{ ...own, words: ' ' }] }).success).toBe(false)
  })
})
