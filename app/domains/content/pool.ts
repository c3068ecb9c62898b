import type { Item } from './item-model'
import type { Draft } from './manuscript'
import type { ItemPlace, QuizFile } from './quiz-model'
import type { Entry } from './yaml-entry'

export interface Pooled {
  bank: string
  entry: Entry<Item>
}

/** The items of these places, as far as they are there. */
export function itemsIn({ banks }: Pick<Draft, 'banks'>, places: readonly ItemPlace[]): Pooled[] {
  return places.flatMap(({ bank, item }) => {
    const entry = banks.find(({ id }) => id === bank)?.items.find(({ value }) => value.id === item)
    return entry ? [{ bank, entry }] : []
  })
}

/**
 * Every item that an attempt at the test may hold: the fixed set in its order; or, of the banks that forms are drawn from,
 * the items of a competency and difficulty that the blueprint asks for, in the banks' order, without those for practice.
 */
export function poolOf(draft: Pick<Draft, 'banks'>, { items, draw, practice = [] }: QuizFile): Pooled[] {
  if (!draw) return itemsIn(draft, items)
  const isApart = new Set(practice.map(({ bank, item }) => `${bank}/${item}`))
  const isAsked = new Set(draw.blueprint.map(({ competency, difficulty }) => `${competency} ${difficulty}`))
  return draw.from
    .flatMap((bank) => (draft.banks.find(({ id }) => id === bank)?.items ?? []).map((entry) => ({ bank, entry })))
    .filter(({ bank, entry: { value } }) => {
      return isAsked.has(`${value.competency} ${value.difficulty}`) && !isApart.has(`${bank}/${value.id}`)
    })
}
