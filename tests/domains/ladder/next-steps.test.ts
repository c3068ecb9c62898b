import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity, Begun, Piece } from '~/domains/ladder/model'
import { activity, asked, both, daysAgo, justHolding, now, piece, threeBehaviours } from './made'

function steps(pieces: readonly Piece[], activities: readonly Activity[], begun: Record<string, Begun> = {}) {
  const { competency, readiness } = asked(pieces, {
    activities: new Map([['coaching', [...activities]]]),
    begun: new Map(Object.entries(begun)),
  })
  return {
    ...competency,
    next: readiness.next,
    named: competency.steps.map((step) => ('id' in step ? step.id : step.kind)),
  }
}

describe('what closes a competency', () => {
  it('needs nothing when it is held', () => {
    expect(steps(justHolding(), [activity('lesson', 8)])).toMatchObject({ steps: [], way: 'closes', next: null })
  })

  it('takes first what covers the most for each minute', () => {
    const quick = activity('lesson', 8, { id: 'lesson' })
    const all = [activity('case', 50, { id: 'case' }), quick, activity('quiz', 25, { id: 'quiz' })]
    expect(steps([], all)).toMatchObject({ named: ['lesson', 'quiz', 'case'], way: 'closes' })
  })

  it('leaves out what is below the level asked', () => {
    const low = activity('lesson', 5, {
      gives: [{ competency: 'coaching', level: 2, kind: 'check', instrument: 'low' }],
    })
    expect(steps([], [low])).toMatchObject({ way: 'none', named: ['endorsement'] })
  })

  it('leaves out what counts already', () => {
    const done = activity('lesson', 8, { id: 'done' })
    const passed = piece('check', { instrument: 'check:done' })
    expect(steps([passed], [done, activity('case', 50, { id: 'case' })]).named).toEqual(['case', 'endorsement'])
  })

  it('offers again what was not met or has grown too old', () => {
    const lesson = activity('lesson', 8, { id: 'again' })
    const begun = { 'lesson:again': { state: 'done', at: daysAgo(3) } } as const
    const failed = piece('check', { instrument: 'check:again', outcome: 'not-met' })
    const old = piece('check', { instrument: 'check:again', at: daysAgo(900) })
    for (const result of [failed, old]) {
      expect(steps([result], [lesson], begun).steps[0]).toMatchObject({ id: 'again', state: 'again', notBefore: null })
    }
  })

  it('asks one’s lead only for what the content leaves open', () => {
    const { steps: found, way } = steps([], [activity('lesson', 8), activity('quiz', 25)])
    expect(found.at(-1)).toEqual({ kind: 'endorsement', competency: 'coaching', level: 3, times: 2, points: 4 })
    expect(way).toBe('closes')
  })

  it('drops a lesson that a confirmation makes needless', () => {
    const there = [piece('test'), piece('test'), piece('check')]
    expect(steps(there, [activity('lesson', 8)])).toMatchObject({ named: ['endorsement'], way: 'closes' })
  })

  it('keeps a lesson before a test, though the points would do without it', () => {
    const found = steps([], [activity('lesson', 8, { id: 'lesson' }), activity('quiz', 25, { id: 'quiz' })])
    expect(found.named).toEqual(['lesson', 'quiz', 'endorsement'])
  })

  it('says that a lead can confirm where no content is about it', () => {
    const { way, steps: found, next } = steps([], [])
    expect(way).toBe('none')
    expect(found).toEqual([{ kind: 'endorsement', competency: 'coaching', level: 3, times: 3, points: 6 }])
    expect(next).toMatchObject({ kind: 'endorsement', competency: 'coaching' })
  })

  it('says when all there is does not suffice', () => {
    const few = asked([], {
      competencies: new Map([['coaching', { name: both('Coaching'), behaviours: [[], [], ['b1'], [], []] }]]),
      activities: new Map([['coaching', [activity('lesson', 8)]]]),
    }).competency
    expect(few).toMatchObject({ way: 'partly', steps: [{ kind: 'lesson' }, { kind: 'endorsement', times: 1 }] })
  })

  it('asks for confirmations alone once everything else is done, and does not say that there is nothing', () => {
    const lesson = activity('lesson', 8, { id: 'done' })
    const there = [piece('check', { instrument: 'check:done' }), piece('case')]
    expect(steps(there, [lesson])).toMatchObject({ named: ['endorsement'], way: 'closes' })
    const { way } = steps([piece('check', { instrument: 'check:done' })], [lesson])
    expect(way).toBe('closes')
  })

  it('counts a confirmed behaviour no second time', () => {
    const confirmed = threeBehaviours
      .flat()
      .map((id) => piece('endorsement', { instrument: `endorsement:coaching/${id}` }))
    expect(steps(confirmed, [])).toMatchObject({ named: [], way: 'none', next: null })
  })
})

describe('what was begun', () => {
  const quiz = activity('quiz', 25, { id: 'quiz', retakeAfterDays: 14 })
  const theCase = activity('case', 50, { id: 'case' })
  const failed = piece('test', { instrument: 'test:quiz', outcome: 'not-met', at: daysAgo(3) })

  it('tells from when a test may be taken again, and puts it after what can be done today', () => {
    const begun = { 'quiz:quiz': { state: 'done', at: daysAgo(3) } } as const
    const found = steps([failed], [quiz, theCase], begun)
    expect(found.named).toEqual(['case', 'quiz', 'endorsement'])
    expect(found.steps[1]).toMatchObject({ state: 'again', notBefore: new Date(now.getTime() + 11 * 86_400_000) })
    expect(found.next).toMatchObject({ id: 'case' })
  })

  it('lets it be taken again once the days have passed', () => {
    const begun = { 'quiz:quiz': { state: 'done', at: daysAgo(14) } } as const
    expect(steps([failed], [quiz], begun).steps[0]).toMatchObject({ state: 'again', notBefore: null })
  })

  it('does not send anyone to what waits for its mark', () => {
    const begun = { 'case:case': { state: 'waiting', at: daysAgo(1) } } as const
    const found = steps([], [theCase, activity('lesson', 8, { id: 'lesson' })], begun)
    expect(found.steps.at(-1)).toMatchObject({ id: 'case', state: 'waiting' })
    expect(found.next).toMatchObject({ id: 'lesson' })
  })

  it('says what is under way', () => {
    const begun = { 'case:case': { state: 'under-way', at: daysAgo(1) } } as const
    expect(steps([], [theCase], begun).steps[0]).toMatchObject({ id: 'case', state: 'under-way' })
  })
})

describe('the next step towards a title', () => {
  const title = {
    id: 'team-lead',
    competencies: [
      { competency: 'metrics', level: 2, critical: false },
      { competency: 'coaching', level: 3, critical: true },
      { competency: 'communication', level: 3, critical: true },
    ],
  }
  const gives = (kind: 'check' | 'test', instrument: string, ...names: string[]) =>
    names.map((competency) => ({ competency, level: 3, kind, instrument }))

  function next(activities: readonly Activity[], pieces: readonly Piece[] = []) {
    const map = new Map(
      title.competencies.map(({ competency }) => [
        competency,
        activities.filter((one) => one.gives.some((given) => given.competency === competency)),
      ]),
    )
    return asked(pieces, { title, activities: map }).readiness.next
  }

  it('puts critical competencies first, even where another is quicker', () => {
    const quick = activity('lesson', 2, { id: 'metrics', gives: gives('check', 'check:m', 'metrics') })
    expect(next([quick, activity('lesson', 10, { id: 'coaching' })])).toMatchObject({ id: 'coaching' })
  })

  it('prefers what serves several competencies at once', () => {
    const narrow = activity('lesson', 8, { id: 'narrow' })
    const wide = activity('quiz', 12, {
      id: 'wide',
      gives: gives('test', 'test:w', 'coaching', 'communication', 'metrics'),
    })
    expect(next([narrow, wide])).toMatchObject({ id: 'wide' })
  })

  it('goes to others when nothing critical can be done', () => {
    const held = [...justHolding(), ...justHolding({ competency: 'communication' })]
    const lesson = activity('lesson', 8, { id: 'metrics', gives: gives('check', 'check:m', 'metrics') })
    expect(next([lesson], held)).toMatchObject({ id: 'metrics', competency: 'metrics' })
  })

  it('does not jump over an earlier lesson of the same course that helps too', () => {
    const first = activity('lesson', 10, { id: 'first', course: 'c', order: 1 })
    const second = activity('lesson', 5, { id: 'second', course: 'c', order: 2 })
    expect(next([second, first])).toMatchObject({ id: 'first' })
    expect(next([{ ...second, course: 'other' }, first])).toMatchObject({ id: 'second' })
  })
})

describe('plans, whatever the content', () => {
  const anyActivity = fc
    .record({
      kind: fc.constantFrom('lesson' as const, 'quiz' as const, 'case' as const),
      minutes: fc.integer({ min: 1, max: 90 }),
    })
    .map(({ kind, minutes }) => activity(kind, minutes))

  it('close the competency when they say so, and no test or case in them is needless', () => {
    fc.assert(
      fc.property(fc.array(anyActivity, { maxLength: 8 }), (activities) => {
        const { way, steps: found } = steps([], activities)
        if (way !== 'closes') return
        const brought = (skipped: number) =>
          found.flatMap((step, index) => {
            if (step.kind === 'endorsement') return Array.from({ length: step.times }, () => piece('endorsement'))
            if (index === skipped) return []
            return [piece(({ lesson: 'check', quiz: 'test', case: 'case' } as const)[step.kind])]
          })
        expect(asked(brought(-1)).competency.held).toBe(true)
        found.forEach((step, index) => {
          if (step.kind === 'quiz' || step.kind === 'case') expect(asked(brought(index)).competency.held).toBe(false)
        })
      }),
    )
  })
})
