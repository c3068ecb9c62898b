import type { Both } from '~/i18n/locale'
import { answeredOf } from './answer'
import type { Answer, Answered, Attempt, FormItem } from './model'
import { shuffled } from './option-order'

/** One item as its taker sees it: nothing of the key, no reasons, the options in an order of their own. */
export interface Scene {
  item: string
  /** From 1. */
  place: number
  of: number
  format: FormItem['format']
  scene: Both
  ask: Both
  options: Array<{ id: string; text: Both }>
  answer: Answer | null
  /** The step that stands. */
  step: number | null
  savedAt: Date | null
}

export interface Position {
  item: string
  place: number
  answered: Answered
}

/** The scene at a place counted from 1; null where the form has none. */
export function sceneAt(attempt: Pick<Attempt, 'id' | 'form' | 'steps'>, place: number): Scene | null {
  const item = attempt.form.items[place - 1]
  if (!item) return null
  const step = attempt.steps.get(item.id)
  return {
    item: item.id,
    place,
    of: attempt.form.items.length,
    format: item.format,
    scene: item.scene,
    ask: item.ask,
    options: shuffled(item.options, `${attempt.id}/${item.id}`).map(({ id, text }) => ({ id, text })),
    answer: step?.answer ?? null,
    step: step?.id ?? null,
    savedAt: step?.arrivedAt ?? null,
  }
}

/** Every place of the form and how much of it is answered. */
export function positionsOf(attempt: Pick<Attempt, 'form' | 'steps'>): Position[] {
  return attempt.form.items.map((item, index) => ({
    item: item.id,
    place: index + 1,
    answered: answeredOf(item, attempt.steps.get(item.id)?.answer),
  }))
}

/** Where to go on: the first place not wholly answered; null when all are. */
export function placeToResume(positions: readonly Position[]): number | null {
  return positions.find(({ answered }) => answered !== 'all')?.place ?? null
}
