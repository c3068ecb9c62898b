import type { Permit } from '~/domains/accounts/permissions'
import { catalogue, course as findCourse, lesson as findLesson } from '~/domains/content/content.server'
import { dayIn } from '~/domains/ladder/age'
import { ownCheckInPlace } from '~/domains/ladder/check-in-lists.server'
import { type Evidence, evidenceOf } from '~/domains/ladder/ladder.server'
import type { Readiness } from '~/domains/ladder/model'
import { requirementsOf } from '~/domains/ladder/requirements.server'
import { courseProgress } from '~/domains/learning/learning.server'
import { resumeAt } from '~/domains/learning/progress'
import { shiftTries } from '~/domains/learning/shift-tries.server'
import { needsOf, nextOf } from '~/http/ladder/needs'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

export type MePageData = ReturnType<typeof mePage>

const recentMost = 5

/** Where a reader stands: between which titles, what is missing, what is there, what is under way. */
export function mePage(world: World, learner: Permit<'learn'>, locale: Locale) {
  const { actor } = learner
  const { standing, pieces, holds } = evidenceOf(world, actor.id)
  const { current, target, wantedBy, readiness } = standing
  return {
    zone: actor.zone,
    current: current && { id: current.title.id, name: current.title.name[locale], since: current.since },
    target:
      target && readiness
        ? {
            id: target.id,
            name: target.name[locale],
            wantedBy,
            today: dayIn(actor.zone, world.now()),
            ...towards(world, target, { readiness, holds }, locale),
          }
        : null,
    options: standing.options.map(({ title, ours, readiness: { missing, of } }) => {
      return { id: title.id, name: title.name[locale], summary: title.summary[locale], ours, missing, of }
    }),
    recent: pieces.slice(0, recentMost),
    courses: coursesUnderWay(world, actor.id, locale),
    conditions: requirementsOf(world, actor.id, target).conditions.map(({ state }) => ({ state })),
    tries: triesView(world, learner, locale),
    checkIn: ownCheckInPlace(world, learner),
  }
}

type Target = NonNullable<Evidence['standing']['target']>

function towards(
  world: World,
  target: Target,
  { readiness, holds }: { readiness: Readiness; holds: Evidence['holds'] },
  locale: Locale,
) {
  const needs = needsOf(catalogue(world), target, readiness, locale, holds)
  return {
    readiness,
    held: needs.filter((need) => need.readiness?.held),
    // what bars the way stands first
    missing: needs
      .filter((need) => !need.readiness?.held)
      .sort((one, other) => Number(other.critical) - Number(one.critical)),
    next: nextOf(readiness, locale),
  }
}

/** `lines` is null where the lesson is no longer there or proposes nothing any more. */
function triesView(world: World, learner: Permit<'learn'>, locale: Locale) {
  return shiftTries(world, learner).map(({ courseId, lessonId, keptAt, triedAt }) => {
    const text = findLesson(world, courseId, lessonId)?.text[locale]
    const lines = text?.nextShift ? text.nextShift.split('\n') : null
    return { lesson: `${courseId}/${lessonId}`, title: text?.title ?? lessonId, lines, keptAt, triedAt }
  })
}

/** Courses that were begun and are not done, the last read first. */
function coursesUnderWay(world: World, personId: string, locale: Locale) {
  return [...courseProgress(world, personId)]
    .filter(([, { started, passed, next }]) => started + passed > 0 && next !== null)
    .sort(([, one], [, other]) => (other.lastSeenAt?.getTime() ?? 0) - (one.lastSeenAt?.getTime() ?? 0))
    .flatMap(([id, { lessons, passed, next }]) => {
      const course = findCourse(world, id)
      const place = course && next && resumeAt(course, next, locale)
      if (!course || !place) return []
      return [
        { id, title: course.title[locale], lessons, passed, path: place.path, lesson: place.lesson.text[locale].title },
      ]
    })
}
