import { type ItemOption, optionsOf } from '~/domains/content/item-model'
import { keyedEnds } from '~/domains/measurement/best-worst'
import type { Both } from '~/i18n/locale'
import { bestOf } from './formats/selection'
import type { Answer, Attempt, FormItem, FormScore, ItemKey, ItemScore, Key, PanelOption } from './model'

type End = 'best' | 'worst'

export interface ReviewedOption {
  id: string
  text: Both
  why: Both
  /** By the key: effectiveness; right 1, wrong 0; the place in an order, from 1. */
  key: number
  /** What the key makes of it: one of the best, or right; in best-and-worst also the worst; null for the others. */
  keyed: End | null
  /** Whether it was chosen, and as what. */
  chosen: End | null
  /** In a rate-each item; null when it was left out. */
  rating: number | null
  /** In an order or ranking, from 1; null when none was given. */
  place: number | null
  /** What a panel said of it; null while the key is the authors' alone. */
  panel: PanelOption | null
}

/** One item with everything: for the result, or in practice as soon as it is answered. */
export interface ReviewedItem extends Omit<ItemScore, 'inForm' | 'inCompetency'> {
  place: number
  /** The item whole, for what a format shows of its own: a scene's nodes, a number's answer and its reason. */
  whole: FormItem
  answer: Answer | null
  /** What it is worth by itself, 0 (chance) to 100 (the key), negative below chance; null: not scorable. */
  share: number | null
  /** The key's order: most effective, right or first ones first. A branching scene's in the scene's order. */
  options: ReviewedOption[]
}

/** Every item with the person's answer, the key it was scored by and each option's reason. */
export function reviewOf(attempt: Pick<Attempt, 'form' | 'steps'>, score: FormScore, key: Key): ReviewedItem[] {
  const scores = new Map(score.items.map((one) => [one.item, one]))
  return attempt.form.items.flatMap((item, index) => {
    const own = scores.get(item.id)
    if (!own) return []
    const { inForm, inCompetency: _, ...facts } = own
    const answer = attempt.steps.get(item.id)?.answer ?? null
    return {
      ...facts,
      place: index + 1,
      whole: item,
      answer,
      share: inForm === null ? null : Math.round(inForm * 100) + 0,
      options: reviewedOptions(item, key, answer),
    }
  })
}

function reviewedOptions(item: FormItem, key: Key, answer: Answer | null): ReviewedOption[] {
  const of = key.panel[item.id]
  return keyedOptions(item, key.values[item.id] ?? {}).map((option) => {
    return { ...option, ...given(answer, option.id), panel: of?.[option.id] ?? null }
  })
}

type KeyedOption = Omit<ReviewedOption, 'chosen' | 'rating' | 'place' | 'panel'>

/** By the item's key in one form's key: the same for everyone who was scored by that. */
const keyedBy = new WeakMap<ItemKey, KeyedOption[]>()

function keyedOptions(item: FormItem, values: ItemKey): KeyedOption[] {
  const options = keyedBy.get(values) ?? inKeyOrder(item, values)
  keyedBy.set(values, options)
  return options
}

function inKeyOrder(item: FormItem, values: ItemKey): KeyedOption[] {
  const options = optionsOf(item).map((option) => ({
    ...shown(option),
    key: values[option.id] ?? 0,
    keyed: keyedAs(item, values, option.id),
  }))
  if (item.format === 'branching') return options
  const isPlaced = item.format === 'order'
  // of two alike the alphabet decides, as it does in scoring
  const byKey = (one: KeyedOption, other: KeyedOption) =>
    (isPlaced ? one.key - other.key : other.key - one.key) || (one.id < other.id ? -1 : 1)
  return options.sort(byKey)
}

function shown({ id, text, why }: ItemOption) {
  return { id, text, why }
}

/** What a key calls an option: one of the best, or right; of best and worst also the worst. */
export function keyedAs(item: FormItem, key: ItemKey, id: string): End | null {
  switch (item.format) {
    case 'best-worst': {
      const { best, worst } = keyedEnds(key)
      if (id === best) return 'best'
      return id === worst ? 'worst' : null
    }
    case 'pick-best':
      return key[id] === Math.max(...Object.values(key)) ? 'best' : null
    case 'one-of':
    case 'several-of':
      return key[id] === 1 ? 'best' : null
    case 'choose-n':
      return bestOf(key, item.choose).includes(id) ? 'best' : null
    default:
      return null
  }
}

function given(answer: Answer | null, id: string): Pick<ReviewedOption, 'chosen' | 'rating' | 'place'> {
  const none = { chosen: null, rating: null, place: null }
  switch (answer?.format) {
    case 'pick-best':
    case 'one-of':
      return { ...none, chosen: answer.choice === id ? 'best' : null }
    case 'best-worst':
      return { ...none, chosen: answer.best === id ? 'best' : answer.worst === id ? 'worst' : null }
    case 'choose-n':
    case 'several-of':
      return { ...none, chosen: answer.chosen.includes(id) ? 'best' : null }
    case 'branching':
      return { ...none, chosen: answer.path.includes(id) ? 'best' : null }
    case 'rate-each':
      return { ...none, rating: answer.ratings[id] ?? null }
    case 'rank':
    case 'order':
      return { ...none, place: answer.order.indexOf(id) + 1 || null }
    default:
      return none
  }
}
