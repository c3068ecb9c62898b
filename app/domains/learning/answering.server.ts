import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import { pin, pinned } from '~/domains/content/content.server'
import type { Lesson } from '~/domains/content/model'
import type { Locale } from '~/i18n/locale'
import { fingerprint, newSecret } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { openQuestions, readAnswers, scoreCheck } from './check'
import type { Answers, CheckResult, PinnedCheck } from './model'
import { addResult, resultOnce, resultsOfLesson } from './store.server'

/** A check to be answered, without its key: `client` and `hash` come back with the answers. */
export function checkForm({ check, checkHash }: Lesson, locale: Locale) {
  return { client: newSecret(), hash: checkHash, pass: check.pass, questions: openQuestions(check, locale) }
}

export interface CheckAnswering {
  /** A word made with the form. */
  client: string
  /** Fingerprint of the questions that were shown. */
  check: string
  /** By question id; anything unknown counts as not chosen. */
  chosen: Record<string, unknown>
}

export type CheckAnswered =
  | { ok: true; resultId: number }
  | { ok: false; reason: 'missing' | 'changed'; missing: string[]; answers: Answers }

/**
 * Scores a lesson's check and keeps the result. The same form sent twice counts once; sent again with other answers it is
 * another answering. `missing`: a question is open · `changed`: the questions are no longer those that were shown.
 */
export function answerCheck(
  world: World,
  { actor }: Permit<'learn'>,
  lesson: Lesson,
  { client, check, chosen }: CheckAnswering,
): CheckAnswered {
  const { answers, missing } = readAnswers(lesson.check, chosen)
  if (check !== lesson.checkHash) return { ok: false, reason: 'changed', missing, answers }
  if (missing.length > 0) return { ok: false, reason: 'missing', missing, answers }
  const clientId = fingerprint(JSON.stringify([client, lesson.courseId, lesson.id, Object.entries(answers).sort()]))
  const resultId = atomically(
    world,
    () => resultOnce(world.db, actor.id, clientId)?.id ?? keepResult(world, actor.id, lesson, answers, clientId),
  )
  return { ok: true, resultId }
}

function keepResult(world: World, personId: string, lesson: Lesson, answers: Answers, clientId: string): number {
  const { courseId, id: lessonId, check, teaches } = lesson
  const checkHash = pin(world, 'check', `${courseId}/${lessonId}`, { check, teaches } satisfies PinnedCheck)
  const score = scoreCheck(check, answers)
  return addResult(world.db, { personId, courseId, lessonId, checkHash, answers, ...score, clientId, at: world.now() })
}

/** The actor's results of a lesson's check, newest first. */
export function resultsOf(world: World, { actor }: Permit<'learn'>, lesson: Lesson): CheckResult[] {
  return resultsOfLesson(world.db, actor.id, lesson.courseId, lesson.id)
}

/** The check as it was when the result was given. */
export function checkOf(world: World, result: CheckResult): PinnedCheck {
  const body = pinned<PinnedCheck>(world, result.checkHash)
  if (!body) throw new Error(`check ${result.checkHash} is not pinned`)
  return body
}
