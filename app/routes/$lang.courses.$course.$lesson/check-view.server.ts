import type { Permit } from '~/domains/accounts/permissions'
import type { Lesson } from '~/domains/content/model'
import { checkForm, checkOf, resultsOf } from '~/domains/learning/answering.server'
import { reviewCheck } from '~/domains/learning/check'
import type { CheckResult } from '~/domains/learning/model'
import { refuse } from '~/http/guard.server'
import { formatDate } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

export type CheckView = ReturnType<typeof checkView>

/**
 * The check as it stands for this reader: to be answered, passed already, or one result under review (`?result=ID`).
 * With `?again` it is to be answered whatever came before. Someone else's result is unknown.
 */
export function checkView(
  world: World,
  learner: Permit<'learn'>,
  lesson: Lesson,
  locale: Locale,
  query: URLSearchParams,
) {
  const results = resultsOf(world, learner, lesson)
  const wanted = query.get('result')
  if (wanted !== null) {
    return reviewView(world, lesson, results.find(({ id }) => String(id) === wanted) ?? refuse('not-found'), locale)
  }
  const [newest] = results
  const last = newest ? scoreView(newest, locale, learner.actor.zone) : null
  if (last && results.some(({ passed }) => passed) && !query.has('again')) return { kind: 'answered' as const, last }
  return { kind: 'open' as const, last, ...checkForm(lesson, locale) }
}

function reviewView(world: World, lesson: Lesson, result: CheckResult, locale: Locale) {
  const { right, total, passed, answers } = result
  const { check } = checkOf(world, result)
  return {
    kind: 'review' as const,
    right,
    total,
    passed,
    needed: check.pass,
    isOlder: result.checkHash !== lesson.checkHash,
    questions: reviewCheck(check, answers, locale),
  }
}

function scoreView({ id, right, total, passed, at }: CheckResult, locale: Locale, zone: string) {
  return { id, right, total, passed, when: formatDate(at, locale, zone) }
}
