import type { Catalogue, Source } from '~/domains/content/model'
import type { Locale } from '~/i18n/locale'

export interface Cited {
  number: number
  title: string
  authors: string | null
  /** Null when it bears no date. */
  year: number | null
  where: string | null
}

/** Numbers sources in the order in which a page first names them; common practice is no source: null. */
export function citations({ sources }: Pick<Catalogue, 'sources'>) {
  const order: string[] = []
  const found = (id: string): Source | undefined => sources.find((source) => source.id === id)
  const numberOf = (id: string): number | null => {
    if (id === 'ours' || !found(id)) return null
    if (!order.includes(id)) order.push(id)
    return order.indexOf(id) + 1
  }
  const shown = (source: Source, number: number, locale: Locale): Cited => ({
    number,
    title: source.title[locale],
    authors: source.authors ?? null,
    year: source.year === 'undated' ? null : source.year,
    where: source.where ?? null,
  })
  return {
    numberOf,
    nameOf: (id: string, locale: Locale): Cited | null => {
      const source = found(id)
      return source ? shown(source, numberOf(id) ?? 0, locale) : null
    },
    list: (locale: Locale): Cited[] =>
      order.flatMap((id, index) => {
        const source = found(id)
        return source ? [shown(source, index + 1, locale)] : []
      }),
  }
}
