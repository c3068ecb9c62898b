import type { Actor } from '~/domains/accounts/model'
import { catalogue } from '~/domains/content/content.server'
import type { Catalogue, Fact, Source, Title } from '~/domains/content/model'
import { edgesFrom, edgesInto } from '~/domains/ladder/graph'
import { placeOf, readinessForTitle } from '~/domains/ladder/ladder.server'
import { needsOf, nextOf } from '~/http/ladder/needs'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

export type TitlePageData = ReturnType<typeof titlePage>

/** What the page of a title shows to this reader, or to a guest. */
export function titlePage(world: World, actor: Actor | null, title: Title, locale: Locale) {
  const live = catalogue(world)
  const readiness = actor && readinessForTitle(world, actor.id, title)
  const place = actor && placeOf(world, actor.id)
  return {
    ...aboutTitle(live, title, locale),
    needs: needsOf(live, title, readiness, locale),
    readiness,
    next: nextOf(readiness, locale),
    zone: actor?.zone ?? world.env.defaultZone,
    reader: !actor
      ? 'guest'
      : place?.current?.title.id === title.id
        ? 'current'
        : place?.target?.id === title.id
          ? 'target'
          : 'other',
  } as const
}

function aboutTitle(live: Catalogue, title: Title, locale: Locale) {
  const cited = citations(live)
  const said = (facts: readonly Fact[]) =>
    facts.map((fact) => ({ words: fact[locale], sources: fact.source.map(cited.numberOf) }))
  const about = {
    id: title.id,
    name: title.name[locale],
    rank: title.rank,
    track: live.tracks.find(({ id }) => id === title.track)?.name[locale] ?? title.track,
    summary: title.summary[locale],
    note: title.note?.[locale] ?? null,
    also: [
      ...(title.also?.[locale] ?? []).map((name) => ({ name, sources: (title.alsoSource ?? []).map(cited.numberOf) })),
      ...(title.alsoOurs?.[locale] ?? []).map((name) => ({ name, sources: [null] })),
    ],
    does: said(title.does),
    education: said(title.education),
    experience: said(title.experience),
    skills: said(title.skills),
    preferred: said(title.preferred),
    pay: title.pay.map(({ note, source, ...figures }) => ({
      ...figures,
      note: note?.[locale] ?? null,
      source: cited.numberOf(source),
      sourceName: cited.nameOf(source, locale),
    })),
    occupations: title.occupations.map(({ scheme, code, label }) => ({ scheme, code, label: label[locale] })),
    leadsTo: stepsTo(
      live,
      edgesFrom(live, title.id).map(({ to, ours }) => ({ id: to, ours })),
      locale,
    ),
    comesFrom: stepsTo(
      live,
      edgesInto(live, title.id).map(({ from, ours }) => ({ id: from, ours })),
      locale,
    ),
  }
  return { ...about, sources: cited.list(locale) }
}

function stepsTo({ titles }: Catalogue, steps: ReadonlyArray<{ id: string; ours: boolean }>, locale: Locale) {
  return steps.map(({ id, ours }) => ({ id, ours, name: titles.find((title) => title.id === id)?.name[locale] ?? id }))
}

export interface Cited {
  number: number
  title: string
  authors: string | null
  /** Null when it bears no date. */
  year: number | null
  where: string | null
}

/** Numbers sources in the order in which a page first names them; common practice is no source: null. */
function citations({ sources }: Pick<Catalogue, 'sources'>) {
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
