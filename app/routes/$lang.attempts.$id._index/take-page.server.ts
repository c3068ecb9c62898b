import type { Actor } from '~/domains/accounts/model'
import { isStraightLine } from '~/domains/assessment/answer'
import { findSteps } from '~/domains/assessment/answers.server'
import { type Attempt, answersOf, type Step } from '~/domains/assessment/model'
import { practiceReview } from '~/domains/assessment/practice.server'
import { placeToResume, positionsOf, type Scene, scenesOf } from '~/domains/assessment/scene'
import { newClientWord } from '~/http/client-word.server'
import { formatMoment, formatTime } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

interface Asked {
  world: World
  actor: Actor
  locale: Locale
  attempt: Attempt
}

/** Which part of the page is in sight: a scene by its place, all of them together, or the last look before the end. */
export type Here = number | 'all' | 'end'

/**
 * The page for `?item=`: a place, `end`, or without it the first scene to answer. Every scene is in it, so that a script can go
 * on without the server. Null: no such place.
 */
export function takePage(asked: Asked, search: URLSearchParams) {
  const { world, actor, attempt, locale } = asked
  const positions = positionsOf(attempt)
  const here = hereOf(attempt, search.get('item') ?? String(placeToResume(positions) ?? 'end'))
  if (here === null) return null
  const others = findSteps(world, attempt, search.getAll('other').map(Number))
  return {
    quiz: { id: attempt.quizId, title: attempt.form.title[locale] },
    path: `/${locale}/attempts/${attempt.id}`,
    /** Whose answers a browser keeps until they are saved. */
    owner: `${actor.id}:${attempt.id}`,
    /** A word for this page's form, under which a form sent by hand is kept once. */
    client: newClientWord(world),
    isPractice: attempt.mode !== 'test',
    layout: attempt.form.layout ?? 'one',
    here,
    positions,
    scenes: scenesOf(attempt).map((scene) => sceneIn(asked, scene, others)),
    /** A choice was not taken, for its scene had gone on before. */
    isTakenBack: search.has('back'),
    limit: limitIn(asked),
    review: search.has('feedback') ? reviewAt(asked, search.get('item')) : null,
    isStraightLine: isStraightLine(answersOf(attempt).values()),
  }
}

export type TakePageData = NonNullable<ReturnType<typeof takePage>>
export type SceneData = TakePageData['scenes'][number]

function hereOf({ form }: Attempt, wanted: string): Here | null {
  if (wanted === 'end') return 'end'
  if (form.layout === 'all' && wanted === 'all') return 'all'
  const place = /^[1-9]\d{0,2}$/.test(wanted) ? Number(wanted) : 0
  if (place < 1 || place > form.items.length) return null
  return form.layout === 'all' ? 'all' : place
}

function sceneIn({ actor, locale }: Asked, scene: Scene, others: readonly Step[]) {
  const other = others.find(({ itemId, id }) => itemId === scene.item && id !== scene.step)
  const inLocale = <T extends { id: string; text: Scene['ask'] }>({ text, ...rest }: T) => ({
    ...rest,
    text: text[locale],
  })
  return {
    ...scene,
    scene: scene.scene[locale],
    ask: scene.ask[locale],
    unit: scene.unit?.[locale] ?? null,
    options: scene.options.map(inLocale),
    nodes: scene.nodes.map((node) => ({ ...inLocale(node), options: node.options.map(inLocale) })),
    savedAt: scene.savedAt && formatTime(scene.savedAt, locale, actor.zone),
    /** Another answer that met the standing one from elsewhere. */
    other: other ? { answer: other.answer, at: formatMoment(other.arrivedAt, locale, actor.zone) } : null,
  }
}

/** When the server closes the attempt, in the reader's zone: the time of day, or the whole moment if it is not today. */
function limitIn({ world, actor, locale, attempt: { deadlineAt } }: Asked) {
  if (!deadlineAt) return null
  const now = world.now()
  const isToday = deadlineAt.getTime() - now.getTime() < 12 * 3600 * 1000
  return {
    at: deadlineAt.getTime(),
    now: now.getTime(),
    isToday,
    text: (isToday ? formatTime : formatMoment)(deadlineAt, locale, actor.zone),
  }
}

/** In practice, what each response of an item does; `unanswered` until it is wholly answered. */
function reviewAt({ world, actor, attempt }: Asked, wanted: string | null) {
  const place = Number(wanted)
  const found = practiceReview(world, actor, attempt.id, attempt.form.items[place - 1]?.id ?? '')
  if (found.ok) return { place, item: found.item }
  return found.reason === 'unanswered' ? { place, item: null } : null
}
