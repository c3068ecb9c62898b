import { scaleOf } from '~/domains/content/item-model'
import type { Both } from '~/i18n/locale'
import { answeredOf } from './answer'
import type { Answer, Answered, Attempt, FormItem } from './model'
import { shuffled } from './shuffle'

interface Shown {
  id: string
  text: Both
}

/** One item as its taker sees it: nothing of the key, no reasons, the options in an order of their own. */
export interface Scene {
  item: string
  /** From 1. */
  place: number
  of: number
  format: FormItem['format']
  scene: Both
  ask: Both
  options: Shown[]
  /** On which ratings run. */
  scale: { from: number; to: number }
  /** How many are to be chosen; null where the format does not say. */
  choose: number | null
  unit: Both | null
  /** A branching scene's, its start first; a node without options is an ending. Choices are `node/option`. */
  nodes: Array<Shown & { options: Array<Shown & { to: string }> }>
  answer: Answer | null
  answered: Answered
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
  const order = (things: readonly Shown[], seed: string) =>
    shuffled(things, `${attempt.id}/${seed}`).map(({ id, text }) => ({ id, text }))
  return {
    item: item.id,
    place,
    of: attempt.form.items.length,
    format: item.format,
    scene: item.scene,
    ask: item.ask,
    options: item.format === 'number' || item.format === 'branching' ? [] : order(item.options, item.id),
    scale: scaleOf(item),
    choose: item.format === 'choose-n' ? item.choose : null,
    unit: item.format === 'number' ? (item.unit ?? null) : null,
    nodes: item.format === 'branching' ? nodesOf(attempt.id, item) : [],
    answer: step?.answer ?? null,
    answered: answeredOf(item, step?.answer),
    step: step?.id ?? null,
    savedAt: step?.arrivedAt ?? null,
  }
}

function nodesOf(attemptId: string, item: Extract<FormItem, { format: 'branching' }>): Scene['nodes'] {
  const startFirst = item.nodes.toSorted(
    (one, other) => Number(other.id === item.start) - Number(one.id === item.start),
  )
  return startFirst.map(({ id, text, options = [] }) => ({
    id,
    text,
    options: shuffled(options, `${attemptId}/${item.id}/${id}`).map((option) => {
      return { id: `${id}/${option.id}`, text: option.text, to: option.to }
    }),
  }))
}

/** Every scene of the form, in order. */
export function scenesOf(attempt: Pick<Attempt, 'id' | 'form' | 'steps'>): Scene[] {
  return attempt.form.items.flatMap((_, index) => sceneAt(attempt, index + 1) ?? [])
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
