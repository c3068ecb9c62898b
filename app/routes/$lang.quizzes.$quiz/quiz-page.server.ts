import type { Actor } from '~/domains/accounts/model'
import { quizStanding } from '~/domains/assessment/attempts.server'
import { extraPercentOf } from '~/domains/assessment/extra-time.server'
import { provisionalKeys } from '~/domains/assessment/keys.server'
import type { AttemptMode } from '~/domains/assessment/model'
import { deadlineOf } from '~/domains/assessment/time-limit'
import { competency } from '~/domains/content/content.server'
import { isPractice, lengthOf, type Quiz } from '~/domains/content/quiz-model'
import { formatDate, formatMoment } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

/** Everything on the page of a test in one language; nothing of its items but how many there are. */
export function quizPage(world: World, actor: Actor | null, quiz: Quiz, locale: Locale) {
  const { id, minutes, limitMinutes, retakeAfterDays, mostAttempts } = quiz
  return {
    id,
    minutes,
    limitMinutes: limitMinutes ?? null,
    retakeAfterDays,
    mostAttempts: mostAttempts ?? null,
    isPractice: isPractice(quiz),
    isProvisional: provisionalKeys(world, [quiz]).has(id),
    title: quiz.title[locale],
    summary: quiz.summary[locale],
    purposeHtml: quiz.purposeHtml[locale],
    instructionsHtml: quiz.instructionsHtml[locale],
    passReason: quiz.passReason[locale],
    scenes: lengthOf(quiz),
    toTry: quiz.practiceItems.length,
    measures: quiz.measures.map((measure) => ({
      ...measure,
      name: competency(world, measure.competency)?.name[locale] ?? measure.competency,
      scenes: scenesOf(quiz, measure.competency),
    })),
    own: actor ? ownStanding(world, actor, quiz, locale) : null,
    ownLimit: actor && limitMinutes !== undefined ? ownLimit(world, actor, limitMinutes) : null,
  }
}

export type QuizPageData = ReturnType<typeof quizPage>
export type OwnStanding = NonNullable<QuizPageData['own']>

/** How many items of a form measure a competency. */
function scenesOf({ draw, items }: Quiz, id: string): number {
  if (!draw) return items.filter((item) => item.competency === id).length
  return draw.blueprint.reduce((sum, cell) => sum + (cell.competency === id ? cell.items : 0), 0)
}

function ownStanding(world: World, actor: Actor, quiz: Quiz, locale: Locale) {
  const { underWay, last, left, retakeFrom } = quizStanding(world, actor, quiz.id)
  const trying: AttemptMode = 'warm-up'
  return {
    underWay: underWay && {
      id: underWay.id,
      startedOn: formatDate(underWay.startedAt, locale, actor.zone),
      closesAt: underWay.deadlineAt && formatMoment(underWay.deadlineAt, locale, actor.zone),
    },
    last: last && { id: last.id, finishedOn: formatDate(last.finishedAt, locale, actor.zone) },
    left,
    retakeFrom: retakeFrom && formatMoment(retakeFrom, locale, actor.zone),
    isTrying: quiz.practiceItems.length > 0 && quizStanding(world, actor, quiz.id, trying).underWay !== null,
  }
}

/** The limit with one's extra time; null without any. */
function ownLimit(world: World, actor: Actor, limitMinutes: number) {
  const percent = extraPercentOf(world, actor.id)
  const start = new Date(0)
  const seconds = (deadlineOf(start, limitMinutes, percent)?.getTime() ?? 0) / 1000
  return percent === 0 ? null : { percent, minutes: Math.floor(seconds / 60), seconds: Math.round(seconds % 60) }
}
