import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lesson } from '~/domains/content/model'
import type { LessonState } from '~/domains/learning/model'
import { isOpeningNews, nextLesson, progressOf, resumeAt, taughtBy } from '~/domains/learning/progress'

const ids = ['one', 'two', 'three', 'four']
const course = { id: 'course', lessons: ids.map((id) => lessonOf(id)) }

function lessonOf(id: string, sections = 5): Lesson {
  const text = (locale: string) => ({
    title: `${id} ${locale}`,
    summary: '',
    minutes: 7,
    islands: [],
    code: '',
    hash: '',
    plain: '',
    nextShift: '',
    sections: Array.from({ length: sections }, (_, index) => ({
      number: index + 1,
      title: `part ${index + 1} ${locale}`,
    })),
  })
  const check = { pass: 1, questions: [] }
  return {
    id,
    courseId: 'course',
    teaches: [],
    sources: [],
    check,
    checkHash: '',
    text: { es: text('es'), en: text('en') },
  }
}

function stateOf(lessonId: string, section: number, seen: string): [string, LessonState] {
  const at = new Date(`2026-03-${seen}T10:00:00Z`)
  return [lessonId, { courseId: 'course', lessonId, section, furthest: section, openedAt: at, seenAt: at }]
}
const seen = (...states: Array<[string, LessonState]>) => new Map(states)

describe('the next lesson', () => {
  it.each([
    ['of a new course is the first, at its beginning', seen(), [], { lessonId: 'one', section: 0 }],
    ['is the one being read, where it was left', seen(stateOf('one', 3, '02')), [], { lessonId: 'one', section: 3 }],
    [
      'after a passed check is the following one',
      seen(stateOf('one', 5, '02')),
      ['one'],
      { lessonId: 'two', section: 0 },
    ],
    [
      'is the one read last, not the first that is open',
      seen(stateOf('one', 2, '02'), stateOf('three', 4, '03')),
      [],
      { lessonId: 'three', section: 4 },
    ],
    [
      'is not one that was only opened',
      seen(stateOf('one', 2, '02'), stateOf('four', 0, '05')),
      [],
      { lessonId: 'one', section: 2 },
    ],
    [
      'skips what was passed out of order',
      seen(stateOf('one', 5, '02')),
      ['one', 'two', 'three'],
      { lessonId: 'four', section: 0 },
    ],
    ['of a course whose checks are all passed is none', seen(stateOf('one', 5, '02')), ids, null],
    [
      'of a lesson that has become shorter is at its end',
      seen(stateOf('two', 9, '02')),
      [],
      { lessonId: 'two', section: 5 },
    ],
  ] as const)('%s', (_, states, passed, expected) => {
    expect(nextLesson(course, states, new Set(passed))).toEqual(expected)
  })

  const anyStates = fc
    .array(fc.record({ id: fc.constantFrom(...ids), section: fc.nat(5), day: fc.integer({ min: 10, max: 28 }) }))
    .map((list) => seen(...list.map(({ id, section, day }) => stateOf(id, section, String(day)))))
  const anyPassed = fc.subarray(ids).map((list) => new Set(list))

  it('is none exactly when every check is passed, and never one that is passed', () => {
    fc.assert(
      fc.property(anyStates, anyPassed, (states, passed) => {
        const next = nextLesson(course, states, passed)
        expect(next === null).toBe(passed.size === ids.length)
        expect(next && passed.has(next.lessonId)).toBeFalsy()
      }),
    )
  })

  it('counts add up', () => {
    fc.assert(
      fc.property(anyStates, anyPassed, (states, passed) => {
        const progress = progressOf(course, states, passed)
        expect(progress).toMatchObject({ lessons: 4, passed: passed.size, started: states.size })
        expect(progress.lastSeenAt === null).toBe(states.size === 0)
        for (const { seenAt } of states.values())
          expect(Number(progress.lastSeenAt)).toBeGreaterThanOrEqual(Number(seenAt))
      }),
    )
  })

  it('leads somewhere that exists', () => {
    fc.assert(
      fc.property(anyStates, anyPassed, (states, passed) => {
        const next = nextLesson(course, states, passed)
        if (next) expect(resumeAt(course, next, 'en')?.path).toMatch(/^\/courses\/course\/\w+(#section-[1-5])?$/)
      }),
    )
  })
})

describe('where to go on', () => {
  it('names the section in the reader’s language and points at it', () => {
    expect(resumeAt(course, { lessonId: 'two', section: 3 }, 'en')).toMatchObject({
      number: 2,
      section: { title: 'part 3 en' },
      path: '/courses/course/two#section-3',
    })
  })

  it('points at the lesson’s head when nothing was read yet', () => {
    const place = resumeAt(course, { lessonId: 'two', section: 0 }, 'es')
    expect(place).toMatchObject({ section: null, path: '/courses/course/two' })
  })

  it('is nowhere for a lesson that is gone', () => {
    expect(resumeAt(course, { lessonId: 'gone', section: 0 }, 'es')).toBeNull()
  })
})

it('a course teaches each competency once, at its highest level', () => {
  const lessons = [
    {
      teaches: [
        { competency: 'coaching', level: 2 },
        { competency: 'metrics', level: 2 },
      ],
    },
    { teaches: [{ competency: 'coaching', level: 3 }] },
    { teaches: [{ competency: 'metrics', level: 1 }] },
  ]
  expect(taughtBy(lessons)).toEqual([
    { competency: 'coaching', level: 3 },
    { competency: 'metrics', level: 2 },
  ])
})

it.each([
  ['never seen', null, true],
  ['seen a second ago', '2026-03-02T09:59:59Z', false],
  ['seen a minute ago', '2026-03-02T09:59:00Z', false],
  ['seen longer ago', '2026-03-02T09:58:59Z', true],
])('opening a lesson that was %s is news: %s', (_, seenAt, expected) => {
  const state = seenAt === null ? null : { seenAt: new Date(seenAt) }
  expect(isOpeningNews(state, new Date('2026-03-02T10:00:00Z'))).toBe(expected)
})
