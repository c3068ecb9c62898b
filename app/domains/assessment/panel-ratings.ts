import { optionsOf, scaleOf } from '~/domains/content/item-model'
import type { Answered, FormItem } from './model'
import type { MemberRatings } from './panel-model'

/** A form's fields `rate-OPTION`. Refuses what is no whole rating on the item's scale; options left empty are left out. */
export function readRatings(
  item: FormItem,
  fields: Readonly<Record<string, string | string[]>>,
): { ok: true; ratings: Record<string, number> } | { ok: false; reason: 'invalid' } {
  const { from, to } = scaleOf(item)
  const ratings: Record<string, number> = {}
  for (const { id } of optionsOf(item)) {
    const given = fields[`rate-${id}`] ?? ''
    if (given === '') continue
    const rating = typeof given === 'string' && /^\d{1,2}$/.test(given) ? Number(given) : Number.NaN
    if (!(rating >= from && rating <= to)) return { ok: false, reason: 'invalid' }
    ratings[id] = rating
  }
  return { ok: true, ratings }
}

/** Those that differ from what stands: a form sent twice is one rating. */
export function changedRatings(
  given: Readonly<Record<string, number>>,
  standing: Readonly<Record<string, number>> = {},
): Array<[option: string, rating: number]> {
  return Object.entries(given).filter(([option, rating]) => standing[option] !== rating)
}

/** How many options of an item have no rating yet. */
export function missingOf(item: FormItem, ratings: MemberRatings): number {
  const own = ratings[item.hash] ?? {}
  return optionsOf(item).filter(({ id }) => own[id] === undefined).length
}

/** How much of an item has been rated. */
export function ratedOf(item: FormItem, ratings: MemberRatings): Answered {
  const missing = missingOf(item, ratings)
  if (missing === 0) return 'all'
  return missing === optionsOf(item).length ? 'none' : 'part'
}

/** The items of which every option has a rating. */
export function ratedItems(items: readonly FormItem[], ratings: MemberRatings): number {
  return items.filter((item) => ratedOf(item, ratings) === 'all').length
}
