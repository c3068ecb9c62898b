import type { Actor } from '~/domains/accounts/model'
import type { Result } from '~/domains/assessment/results.server'
import { retakeFrom } from '~/domains/assessment/retake'
import { reviewOf } from '~/domains/assessment/review'
import { competency, quiz as findQuiz } from '~/domains/content/content.server'
import { formatMoment, formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

interface Asked {
  world: World
  actor: Actor
  locale: Locale
}

/** The whole result in one language. */
export function resultPage(asked: Asked, result: Result) {
  const { world, actor, locale } = asked
  const { attempt, score, band } = result
  const { form } = attempt
  const quiz = findQuiz(world, attempt.quizId)
  const from = retakeFrom(result.history[0]?.finishedAt ?? null, quiz?.retakeAfterDays ?? 0, world.now())
  return {
    attemptId: attempt.id,
    quiz: { id: form.id, title: form.title[locale], isThere: quiz !== null },
    finishedAt: formatMoment(attempt.finishedAt, locale, actor.zone),
    retakeFrom: from && formatMoment(from, locale, actor.zone),
    provisionalKey: result.key.provisional,
    total: { ...score.total, text: score.total.shown === null ? null : points(score.total.shown, locale) },
    isStraightLine: !score.ratingsScorable,
    measured: result.measured.map((one) => ({ ...one, name: nameOf(world, one.competency, locale) })),
    passReason: form.passReason[locale],
    band: { people: band.people, alpha: band.total && formatNumber(band.total.alpha, locale, 2) },
    lessons: result.lessons.map((one) => lessonsIn(asked, one)),
    scenes: reviewOf(attempt, score, result.key).map((scene) => ({
      ...scene,
      name: nameOf(world, scene.competency, locale),
    })),
    history: result.history.map((past) => ({
      ...past,
      finishedAt: formatMoment(past.finishedAt, locale, actor.zone),
      total: past.total === null ? null : points(past.total, locale),
    })),
  }
}

export type ResultPageData = ReturnType<typeof resultPage>

/** A score as it is shown: with a decimal only where there is one. */
export function points(score: number, locale: Locale): string {
  return formatNumber(score, locale, Number.isInteger(score) ? 0 : 1)
}

function nameOf(world: World, id: string, locale: Locale): string {
  return competency(world, id)?.name[locale] ?? id
}

function lessonsIn({ world, locale }: Asked, { competency: id, lessons }: Result['lessons'][number]) {
  return {
    competency: id,
    name: nameOf(world, id, locale),
    lessons: lessons.map((lesson) => ({
      to: `/${locale}/courses/${lesson.courseId}/${lesson.id}`,
      title: lesson.text[locale].title,
      minutes: lesson.text[locale].minutes,
    })),
  }
}
