import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { permit } from '~/domains/accounts/permissions'
import { catalogue } from '~/domains/content/content.server'
import type { Lesson } from '~/domains/content/model'
import { answerCheck, checkOf, resultsOf } from '~/domains/learning/answering.server'
import { checkEvidence, courseProgress, lessonStates, peopleInCourse } from '~/domains/learning/learning.server'
import { openLesson, reachSection } from '~/domains/learning/reading.server'
import { person, type TestWorld, testWorld } from '~tests/world'

function learning(actor: Actor) {
  const permission = permit(actor, 'learn', { personId: actor.id, teamId: actor.teamId })
  if (!permission.ok) throw new Error(permission.reason)
  return permission.permit
}

function start() {
  const world = testWorld()
  const course = catalogue(world).courses.find(({ id }) => id === 'from-colleague-to-team-lead')
  const [first, second] = course?.lessons ?? []
  if (!course || !first || !second) throw new Error('content has no course')
  const actor = person(world)
  return { world, course, first, second, actor, may: learning(actor) }
}

/** All questions answered: rightly, or wrongly from the `wrong`-th on. */
function choices(lesson: Lesson, rightOnes = lesson.check.questions.length): Record<string, string> {
  return Object.fromEntries(
    lesson.check.questions.map(({ id, options }, index) => {
      const option = options.find(({ right }) => right === index < rightOnes)
      return [id, option?.id ?? '']
    }),
  )
}

function answer(world: TestWorld, actor: Actor, lesson: Lesson, rightOnes?: number, client = `form-${Math.random()}`) {
  const chosen = choices(lesson, rightOnes)
  return answerCheck(world, learning(actor), lesson, { client, check: lesson.checkHash, chosen })
}

describe('reading', () => {
  it('begins at the head and resumes at the section that was reached, on whatever device', () => {
    const { world, first, may } = start()
    expect(openLesson(world, may, first)).toEqual({ section: 0, furthest: 0 })
    expect(reachSection(world, may, first, 3)).toEqual({ ok: true })
    expect(openLesson(world, may, first)).toEqual({ section: 3, furthest: 3 })
    expect(reachSection(world, may, first, 2)).toEqual({ ok: true })
    expect(openLesson(world, may, first)).toEqual({ section: 2, furthest: 3 })
  })

  it('keeps the first opening and the last sight', () => {
    const { world, first, actor, may } = start()
    world.at('2026-03-02T09:00Z')
    openLesson(world, may, first)
    world.at('2026-03-04T18:30Z')
    openLesson(world, may, first)
    const state = lessonStates(world, actor.id).get(`${first.courseId}/${first.id}`)?.state
    expect(state).toMatchObject({ openedAt: new Date('2026-03-02T09:00Z'), seenAt: new Date('2026-03-04T18:30Z') })
  })

  it.each([0, -1, 1.5, 999, Number.NaN])('refuses section %s and keeps the place', (section) => {
    const { world, first, may } = start()
    reachSection(world, may, first, 2)
    expect(reachSection(world, may, first, section)).toEqual({ ok: false, reason: 'invalid' })
    expect(openLesson(world, may, first).section).toBe(2)
  })

  it('keeps people apart', () => {
    const { world, first, may } = start()
    reachSection(world, may, first, 4)
    expect(openLesson(world, learning(person(world)), first)).toEqual({ section: 0, furthest: 0 })
  })
})

describe('answering a check', () => {
  it('keeps the answers with their score, pinned to the questions', () => {
    const { world, first, actor, may } = start()
    const answered = answer(world, actor, first)
    const [result] = resultsOf(world, may, first)
    const total = first.check.questions.length
    expect(answered).toEqual({ ok: true, resultId: result?.id })
    expect(result).toMatchObject({
      right: total,
      total,
      passed: true,
      answers: choices(first),
      checkHash: first.checkHash,
    })
    expect(result && checkOf(world, result)).toEqual({ check: first.check, teaches: first.teaches })
  })

  it('counts a form sent twice once, and the same form with other answers twice', () => {
    const { world, first, actor, may } = start()
    const once = answer(world, actor, first, 1, 'same-form')
    expect(answer(world, actor, first, 1, 'same-form')).toEqual(once)
    expect(resultsOf(world, may, first)).toHaveLength(1)
    expect(answer(world, actor, first, 2, 'same-form')).not.toEqual(once)
    expect(resultsOf(world, may, first)).toHaveLength(2)
  })

  it('takes the same form word from two people', () => {
    const { world, first, actor } = start()
    const other = person(world)
    answer(world, actor, first, 1, 'same-form')
    answer(world, other, first, 1, 'same-form')
    expect(resultsOf(world, learning(other), first)).toHaveLength(1)
  })

  it('names open questions, keeps what was chosen, and writes nothing', () => {
    const { world, first, may } = start()
    const [open, ...rest] = first.check.questions.map(({ id }) => id)
    const chosen = { ...choices(first), [open ?? '']: 'no-such-option' }
    const answered = answerCheck(world, may, first, { client: 'form-one', check: first.checkHash, chosen })
    expect(answered).toMatchObject({ ok: false, reason: 'missing', missing: [open] })
    expect(answered.ok ? [] : Object.keys(answered.answers)).toEqual(rest)
    expect(resultsOf(world, may, first)).toEqual([])
  })

  it('does not score questions that were never shown', () => {
    const { world, first, may } = start()
    const answered = answerCheck(world, may, first, {
      client: 'form-one',
      check: 'an earlier one',
      chosen: choices(first),
    })
    expect(answered).toMatchObject({ ok: false, reason: 'changed', answers: choices(first) })
    expect(resultsOf(world, may, first)).toEqual([])
  })
})

describe('evidence', () => {
  it('is every result of each lesson, passed or not, the newest last, with what the lesson taught', () => {
    const { world, first, second, actor } = start()
    world.at('2026-03-02T09:00Z')
    answer(world, actor, first)
    answer(world, actor, second)
    world.at('2026-03-05T09:00Z')
    answer(world, actor, first, 0)
    const evidence = checkEvidence(world, actor.id)
    expect(evidence).toHaveLength(3)
    expect(evidence.findLast(({ lessonId }) => lessonId === first.id)).toEqual({
      courseId: first.courseId,
      lessonId: first.id,
      at: new Date('2026-03-05T09:00Z'),
      passed: false,
      right: 0,
      total: first.check.questions.length,
      competencies: first.teaches,
      title: { es: first.text.es.title, en: first.text.en.title },
    })
  })

  it('is not what someone else answered, nor what was only read', () => {
    const { world, first, actor, may } = start()
    openLesson(world, may, first)
    reachSection(world, may, first, first.text.es.sections.length)
    answer(world, person(world), first)
    expect(checkEvidence(world, actor.id)).toEqual([])
  })
})

describe('progress', () => {
  it('tells each course: how many lessons, how many passed and opened, and what is next', () => {
    const { world, course, first, second, actor, may } = start()
    const lessons = course.lessons.length
    const before = courseProgress(world, actor.id).get(course.id)
    expect(before).toEqual({
      lessons,
      passed: 0,
      started: 0,
      lastSeenAt: null,
      next: { lessonId: first.id, section: 0 },
    })
    openLesson(world, may, first)
    answer(world, actor, first)
    reachSection(world, may, second, 2)
    expect(courseProgress(world, actor.id).get(course.id)).toEqual({
      lessons,
      passed: 1,
      started: 2,
      lastSeenAt: world.now(),
      next: { lessonId: second.id, section: 2 },
    })
  })

  it('keeps a passed lesson passed after a worse answering', () => {
    const { world, course, first, actor } = start()
    answer(world, actor, first)
    world.at('2026-03-09T09:00Z')
    answer(world, actor, first, 0)
    expect(courseProgress(world, actor.id).get(course.id)?.passed).toBe(1)
    expect(lessonStates(world, actor.id).get(`${course.id}/${first.id}`)).toMatchObject({
      everPassed: true,
      newest: { passed: false },
    })
  })

  it('has no next lesson once every check is passed', () => {
    const { world, course, actor } = start()
    for (const lesson of course.lessons) answer(world, actor, lesson)
    const progress = courseProgress(world, actor.id).get(course.id)
    expect(progress).toMatchObject({ passed: course.lessons.length, next: null })
  })

  it('of many people at once agrees with each one’s own', () => {
    const { world, course, first, second, actor, may } = start()
    const [reader, stranger] = [person(world), person(world)]
    openLesson(world, learning(reader), first)
    openLesson(world, may, first)
    answer(world, actor, first)
    answer(world, actor, second, 0)
    const lessons = course.lessons.length
    expect(Object.fromEntries(peopleInCourse(world, course.id, [actor.id, reader.id, stranger.id]))).toEqual({
      [actor.id]: { lessons, passed: 1, isStarted: true },
      [reader.id]: { lessons, passed: 0, isStarted: true },
      [stranger.id]: { lessons, passed: 0, isStarted: false },
    })
  })
})
