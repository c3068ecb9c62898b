import { authorsKeyOf, optionsOf, scaleOf } from '~/domains/content/item-model'
import { type KeyedOption, panelKey } from '~/domains/measurement/panel-key'
import { weakAgreement, withinGroupAgreement } from '~/domains/measurement/within-group-agreement'
import type { FormItem, PanelOption } from './model'
import type { MemberRatings } from './panel-model'

export interface AgreedOption {
  id: string
  /** Null while no member is done. */
  said: PanelOption | null
  /** The authors' own effectiveness. */
  authors: number
  /** r_wg of the members' ratings, 0…1; null where fewer than two have rated it. */
  agreement: number | null
  /** The members do not agree. */
  isFlagged: boolean
}

export interface AgreedItem {
  item: FormItem
  options: AgreedOption[]
}

/** r_wg of an option; one member alone agrees with nobody. */
function agreementIn(item: FormItem, said: Pick<PanelOption, 'sd'> | null): number | null {
  return said === null || said.sd === null ? null : withinGroupAgreement(said.sd, scaleOf(item))
}

/** Whether the panel disagrees on an option: its agreement is weak at most. */
export function isFlagged(item: FormItem, said: Pick<PanelOption, 'sd'> | null): boolean {
  const agreement = agreementIn(item, said)
  return agreement !== null && agreement <= weakAgreement
}

/** What these members say of every option, beside the authors. Members rate all of it before they count. */
export function agreementOf(items: readonly FormItem[], members: readonly MemberRatings[]): AgreedItem[] {
  const standard = standardOf(items, members)
  return items.map((item) => {
    const authors = authorsKeyOf(item)
    const { options } = panelKey(members.map((ratings) => ratingsOf(item, ratings)))
    return {
      item,
      options: optionsOf(item).map(({ id }, place) => {
        const said = saidOf(options[place], standard.get(`${item.hash} ${id}`) ?? null)
        const agreement = agreementIn(item, said)
        return { id, said, authors: authors[id] ?? 0, agreement, isFlagged: isFlagged(item, said) }
      }),
    }
  })
}

function ratingsOf(item: FormItem, ratings: MemberRatings): Array<number | null> {
  return optionsOf(item).map(({ id }) => ratings[item.hash]?.[id] ?? null)
}

/** kz of every rate-each option: the mean of the members' own z, each over all their ratings of the panel's rate-each items. */
function standardOf(items: readonly FormItem[], members: readonly MemberRatings[]): Map<string, number | null> {
  const rated = items.filter(({ format }) => format === 'rate-each')
  const places = rated.flatMap((item) => optionsOf(item).map(({ id }) => `${item.hash} ${id}`))
  const { options } = panelKey(members.map((ratings) => rated.flatMap((item) => ratingsOf(item, ratings))))
  return new Map(places.map((place, index) => [place, options[index]?.standardised ?? null]))
}

function saidOf(option: KeyedOption | undefined, standard: number | null): PanelOption | null {
  if (!option || option.mean === null || option.mode === null) return null
  const { n, mean, sd, mode } = option
  return { n, mean, sd, mode, shares: sharesOf(option.ratings), standard }
}

function sharesOf(ratings: readonly number[]): Record<string, number> {
  const counts = new Map<number, number>()
  for (const rating of ratings) counts.set(rating, (counts.get(rating) ?? 0) + 1)
  return Object.fromEntries([...counts].map(([rating, count]) => [String(rating), count / ratings.length]))
}

/** How many options are without agreement. */
export function flaggedOf(agreed: readonly AgreedItem[]): number {
  return agreed.flatMap(({ options }) => options).filter((option) => option.isFlagged).length
}
