import { catalogue } from '~/domains/content/content.server'
import type { Catalogue, Fact, Title } from '~/domains/content/model'
import { compareTitles, comparisonsAmong, mostCompared } from '~/domains/ladder/comparison'
import { citations } from '~/http/ladder/citations'
import { formatMoney } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

export type ComparePageData = ReturnType<typeof comparePage>

/** Titles side by side: what sources say of their difference, what each asks for, what is said of each. */
export function comparePage(world: World, titles: readonly Title[], locale: Locale) {
  const live = catalogue(world)
  const ids = titles.map(({ id }) => id)
  const cited = citations(live)
  const named = compareTitles(live, titles)
  const nameOf = (id: string) => live.titles.find((title) => title.id === id)?.name[locale] ?? id
  const competency = (id: string) => live.competencies.find((one) => one.id === id)?.name[locale] ?? id
  const inWords = (rows: typeof named.differ) => rows.map((row) => ({ ...row, name: competency(row.competency) }))
  const sides = comparisonsAmong(live, ids).map(({ id, titles: pair, source, aspects }) => ({
    id,
    names: pair.map(nameOf),
    source: cited.numberOf(source),
    aspects: aspects.map(({ about, says }) => ({ about: about[locale], says: says.map((one) => one[locale]) })),
  }))
  const facts = titles.map((title) => factsOf(live, cited, title, locale))
  return {
    titles: titles.map(({ id, name }) => ({ id, name: name[locale], without: ids.filter((other) => other !== id) })),
    others: ids.length < mostCompared ? choicesOf(live, ids, locale) : [],
    sides,
    differ: titles.length > 1 ? inWords(named.differ) : [],
    alike: titles.length > 1 ? inWords(named.alike) : [],
    facts,
    suggested: live.comparisons.map(({ id, titles: pair }) => ({ id, ids: pair, names: pair.map(nameOf) })),
    sources: cited.list(locale),
  }
}

function choicesOf({ titles, tracks }: Catalogue, ids: readonly string[], locale: Locale) {
  return tracks.flatMap(({ id: track, name }) => {
    const free = titles.filter((title) => title.track === track && !ids.includes(title.id))
    if (free.length === 0) return []
    return [{ track: name[locale], titles: free.map((title) => ({ id: title.id, name: title.name[locale] })) }]
  })
}

type Cite = ReturnType<typeof citations>

function factsOf(live: Catalogue, cited: Cite, title: Title, locale: Locale) {
  const said = (facts: readonly Fact[]) =>
    facts.map((fact) => ({ words: fact[locale], sources: fact.source.map(cited.numberOf) }))
  const country = new Intl.DisplayNames([locale], { type: 'region' })
  return {
    id: title.id,
    rank: title.rank,
    track: live.tracks.find(({ id }) => id === title.track)?.name[locale] ?? title.track,
    does: said(title.does),
    education: said(title.education),
    experience: said(title.experience),
    pay: title.pay.map(({ country: code, currency, low, average, high, source }) => ({
      words: `${country.of(code) ?? code}: ${rangeOf([low, average, high], currency, locale)}`,
      sources: [cited.numberOf(source)],
    })),
    leadsTo: title.leadsTo.map(({ title: to, source }) => ({
      id: to,
      name: live.titles.find(({ id }) => id === to)?.name[locale] ?? to,
      ours: source === 'ours',
    })),
  }
}

/** The lowest and the highest of the figures that there are. */
function rangeOf(figures: ReadonlyArray<number | undefined>, currency: string, locale: Locale): string {
  const known = figures.filter((figure) => figure !== undefined)
  const ends = [...new Set([Math.min(...known), Math.max(...known)])]
  return ends.map((figure) => formatMoney(figure, currency, locale)).join(' – ')
}
