import type { Actor } from '~/domains/accounts/model'
import { panelKeyPrefix } from '~/domains/assessment/key'
import { lateSteps } from '~/domains/assessment/late.server'
import type { Key } from '~/domains/assessment/model'
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
    isTest: attempt.mode === 'test',
    closedByDeadline: attempt.closedBy === 'deadline',
    key: keyFacts(result.key),
    basis: basisOf(result.basis),
    earlier: result.earlier.map(({ key, basis, total, at }) => ({
      at: formatMoment(at, locale, actor.zone),
      total: total === null ? null : points(total, locale),
      ofPanel: key.startsWith(panelKeyPrefix),
      basis: basisOf(basis),
    })),
    late: lateSteps(world, attempt.id).map(({ id, itemId, arrivedAt, accepted }) => ({
      id,
      place: form.items.findIndex((item) => item.id === itemId) + 1,
      arrivedAt: formatMoment(arrivedAt, locale, actor.zone),
      accepted,
    })),
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
      change: past.change === null ? null : changeIn(past.change, locale),
    })),
  }
}

/** Whose key it is; of a panel's the fewest members behind an item. */
function keyFacts({ name, panel, provisional }: Key) {
  const members = Object.values(panel).flatMap((options) => Object.values(options).map(({ n }) => n))
  return { provisional, members: name.startsWith(panelKeyPrefix) && members.length > 0 ? Math.min(...members) : null }
}

function basisOf(basis: string): 'in-time' | 'late' {
  return basis === 'in-time' ? 'in-time' : 'late'
}

function changeIn(change: number, locale: Locale): string {
  if (change === 0) return '0'
  return `${change > 0 ? '+' : '\u2212'}${points(Math.abs(change), locale)}`
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
