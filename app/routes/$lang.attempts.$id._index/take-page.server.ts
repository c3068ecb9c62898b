import type { Actor } from '~/domains/accounts/model'
import { isStraightLine } from '~/domains/assessment/answer'
import { findStep } from '~/domains/assessment/answers.server'
import { type Answer, type Attempt, answersOf } from '~/domains/assessment/model'
import { placeToResume, positionsOf, type Scene, sceneAt } from '~/domains/assessment/scene'
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

/** The page for `?item=`: a scene by its place, `end` for the last look, or without it the first scene to answer. Null: no such place. */
export function takePage(asked: Asked, search: URLSearchParams) {
  const { attempt, actor, locale } = asked
  const positions = positionsOf(attempt)
  const wanted = search.get('item') ?? String(placeToResume(positions) ?? 'end')
  const scene = wanted === 'end' ? null : sceneAt(attempt, /^\d{1,3}$/.test(wanted) ? Number(wanted) : 0)
  if (wanted !== 'end' && !scene) return null
  return {
    quiz: { id: attempt.quizId, title: attempt.form.title[locale] },
    /** Whose answers a browser keeps until they are saved. */
    owner: `${actor.id}:${attempt.id}`,
    positions,
    scene: scene && sceneIn(asked, scene, search),
    isStraightLine: isStraightLine(answersOf(attempt).values()),
  }
}

export type TakePageData = NonNullable<ReturnType<typeof takePage>>
export type SceneData = NonNullable<TakePageData['scene']>

function sceneIn(asked: Asked, scene: Scene, search: URLSearchParams) {
  const { world, actor, locale } = asked
  return {
    ...scene,
    scene: scene.scene[locale],
    ask: scene.ask[locale],
    options: scene.options.map(({ id, text }) => ({ id, text: text[locale] })),
    savedAt: scene.savedAt && formatTime(scene.savedAt, locale, actor.zone),
    /** A word for this page, under which it counts its steps. */
    client: newClientWord(world),
    other: otherIn(asked, scene, Number(search.get('other'))),
  }
}

function otherIn({ world, actor, locale, attempt }: Asked, scene: Scene, stepId: number) {
  const step = Number.isInteger(stepId) && stepId > 0 ? findStep(world, attempt, stepId) : null
  if (!step || step.itemId !== scene.item || step.id === scene.step) return null
  return { answer: step.answer satisfies Answer, at: formatMoment(step.arrivedAt, locale, actor.zone) }
}
