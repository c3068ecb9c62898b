import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '~/domains/content/content.server'
import type { Catalogue } from '~/domains/content/model'
import { type Locale, locales } from '~/i18n/locale'
import { testWorld } from '~tests/world'

interface Facts {
  id: string
  es: string
  en: string
  track: string
  rank: number
  also: Record<Locale, string[]>
  alsoOurs: Record<Locale, string[]>
  leadsTo: string[]
  leadsToOurs: string[]
  pay: Array<Record<string, string | number>>
  /** Duties, skills and preferences. */
  said: number
  education: boolean
  experience: boolean
}

const facts: Facts[] = JSON.parse(readFileSync('tests/reference/ladder-facts.json', 'utf8'))

let read: Catalogue | undefined

/** What is live: the first test that asks reads it for all. */
function live(): Catalogue {
  read ??= catalogue(testWorld())
  return read
}

function titleOf(id: string) {
  const title = live().titles.find((one) => one.id === id)
  if (!title) throw new Error(`no title ${id}`)
  return title
}

describe('what the sources say of a title', () => {
  it('is there for every title, and for no other', () => {
    expect(
      live()
        .titles.map(({ id }) => id)
        .sort(),
    ).toEqual(facts.map(({ id }) => id).sort())
  })

  it.each(facts)('$id has its names, track, rank and duties', (fact) => {
    const title = titleOf(fact.id)
    const {
      name,
      track,
      rank,
      also,
      alsoOurs,
      does,
      skills = [],
      preferred = [],
      education = [],
      experience = [],
    } = title
    expect({ ...name, track, rank }).toEqual({ es: fact.es, en: fact.en, track: fact.track, rank: fact.rank })
    for (const locale of locales) {
      expect(also?.[locale] ?? []).toEqual(expect.arrayContaining(fact.also[locale]))
      expect(alsoOurs?.[locale] ?? []).toEqual(expect.arrayContaining(fact.alsoOurs[locale]))
    }
    expect(does.length + skills.length + preferred.length).toBeGreaterThanOrEqual(fact.said)
    expect(education.length > 0).toBe(fact.education)
    expect(experience.length > 0).toBe(fact.experience)
  })

  it.each(facts)('$id leads where they say, and elsewhere by common practice only', (fact) => {
    const edges = titleOf(fact.id).leadsTo ?? []
    const bySource = edges.filter(({ source }) => source !== 'ours').map(({ title }) => title)
    const ours = edges.filter(({ source }) => source === 'ours').map(({ title }) => title)
    expect(bySource.sort()).toEqual([...fact.leadsTo].sort())
    expect(ours).toEqual(expect.arrayContaining(fact.leadsToOurs))
  })

  it.each(facts.filter(({ pay }) => pay.length > 0))('$id is paid what they say, each figure by its source', (fact) => {
    const pay = (titleOf(fact.id).pay ?? []).map(({ note: _, ...figures }) => figures)
    expect(pay).toHaveLength(fact.pay.length)
    expect(pay).toEqual(expect.arrayContaining(fact.pay))
  })

  it('names a source that is listed, or says that it is common practice', () => {
    const { titles, sources } = live()
    const known = new Set(sources.map(({ id }) => id))
    for (const title of titles) {
      const { does, skills = [], preferred = [], education = [], experience = [], pay = [], requires = [] } = title
      const said = [...does, ...skills, ...preferred, ...education, ...experience, ...pay, ...requires]
      const named = said.flatMap(({ source }) => source)
      expect(named.filter((source) => source !== 'ours' && !known.has(source))).toEqual([])
    }
  })
})
