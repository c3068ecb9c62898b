import type { Actor } from '~/domains/accounts/model'
import { quizStanding } from '~/domains/assessment/attempts.server'
import { competency } from '~/domains/content/content.server'
import { lengthOf, type Quiz } from '~/domains/content/quiz-model'
import { formatDate, formatMoment } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

/** Everything on the page of a test in one language; nothing of its items but how many there are. */
export function quizPage(world: World, actor: Actor | null, quiz: Quiz, locale: Locale) {
  const { id, minutes, limitMinutes, retakeAfterDays } = quiz
  return {
    id,
    minutes,
    limitMinutes: limitMinutes ?? null,
    retakeAfterDays,
    title: quiz.title[locale],
    summary: quiz.summary[locale],
    purposeHtml: quiz.purposeHtml[locale],
    instructionsHtml: quiz.instructionsHtml[locale],
    passReason: quiz.passReason[locale],
    scenes: lengthOf(quiz),
    measures: quiz.measures.map((measure) => ({
      ...measure,
      name: competency(world, measure.competency)?.name[locale] ?? measure.competency,
      scenes: quiz.items.filter((item) => item.competency === measure.competency).length,
    })),
    own: actor ? ownStanding(world, actor, id, locale) : null,
  }
}

export type QuizPageData = ReturnType<typeof quizPage>
export type OwnStanding = NonNullable<QuizPageData['own']>

function ownStanding(world: World, actor: Actor, quizId: string, locale: Locale) {
  const { underWay, last, retakeFrom } = quizStanding(world, actor, quizId)
  return {
    underWay: underWay && { id: underWay.id, startedOn: formatDate(underWay.startedAt, locale, actor.zone) },
    last: last && { id: last.id, finishedOn: formatDate(last.finishedAt, locale, actor.zone) },
    retakeFrom: retakeFrom && formatMoment(retakeFrom, locale, actor.zone),
  }
}
