import type { Actor } from '~/domains/accounts/model'
import { catalogue } from '~/domains/content/content.server'
import { type Catalogue, type Duty, type Fact, rhythms, type Title } from '~/domains/content/model'
import { edgesFrom, edgesInto } from '~/domains/ladder/graph'
import { placeOf, readinessForTitle } from '~/domains/ladder/ladder.server'
import { citations } from '~/http/ladder/citations'
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
    does: said(title.does.filter(({ often }) => !often)),
    rhythm: rhythmOf(title.does, cited, locale),
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

/** Duties by how often they come round, the most frequent first, and who says so. */
function rhythmOf(duties: readonly Duty[], cited: ReturnType<typeof citations>, locale: Locale) {
  return rhythms.flatMap((often) => {
    const round = duties.filter((duty) => duty.often === often)
    if (round.length === 0) return []
    const facts = round.map((duty) => ({
      words: duty[locale],
      sources: duty.source.map(cited.numberOf),
      oftenSource: cited.numberOf(duty.oftenSource),
    }))
    return [{ often, facts }]
  })
}

function stepsTo({ titles }: Catalogue, steps: ReadonlyArray<{ id: string; ours: boolean }>, locale: Locale) {
  return steps.map(({ id, ours }) => ({ id, ours, name: titles.find((title) => title.id === id)?.name[locale] ?? id }))
}
