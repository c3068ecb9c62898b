import type { Actor } from '~/domains/accounts/model'
import { catalogue } from '~/domains/content/content.server'
import { type Catalogue, type Duty, type Fact, rhythms, type Title } from '~/domains/content/model'
import { dayIn } from '~/domains/ladder/age'
import { edgesFrom, edgesInto } from '~/domains/ladder/graph'
import type { JudgedCondition } from '~/domains/ladder/requirements'
import { type WhatIf, whatIf } from '~/domains/ladder/what-if.server'
import { citations } from '~/http/ladder/citations'
import { needsOf, nextOf } from '~/http/ladder/needs'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

export type TitlePageData = ReturnType<typeof titlePage>

/** What the page of a title shows to this reader, or to a guest. */
export function titlePage(world: World, actor: Actor | null, title: Title, locale: Locale) {
  const live = catalogue(world)
  const seen = actor && whatIf(world, actor.id, title)
  const readiness = seen?.readiness ?? null
  const zone = actor?.zone ?? world.env.defaultZone
  return {
    ...aboutTitle(live, title, seen?.conditions ?? [], locale),
    needs: needsOf(live, title, readiness, locale),
    readiness,
    next: nextOf(readiness, locale),
    outlook: seen?.outlook ?? null,
    compared: seen?.target && seen.compared ? { ...seen.compared, target: seen.target.name[locale] } : null,
    wantedBy: seen?.wantedBy ?? null,
    zone,
    today: dayIn(zone, world.now()),
    reader: readerOf(seen, title),
  } as const
}

function readerOf(seen: WhatIf | null, { id }: Title): 'guest' | 'current' | 'target' | 'other' {
  if (!seen) return 'guest'
  if (seen.current?.title.id === id) return 'current'
  return seen.target?.id === id ? 'target' : 'other'
}

function aboutTitle(live: Catalogue, title: Title, judged: readonly JudgedCondition[], locale: Locale) {
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
  const conditions = judged.map((one) => ({ ...one, sources: one.condition.source.map(cited.numberOf) }))
  return { ...about, conditions, sources: cited.list(locale) }
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
