import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { titleSchema } from '~/domains/content/model'

const titles = titleSchema.array().parse(parse(readFileSync('content/ladder/titles.yaml', 'utf8')))

/** Said of people who begin, and asked of nobody. */
const saidOnly = ['customer-service-agent S0']

const sourcesOf = (id: string, said: ReadonlyArray<{ source: readonly string[] }>) =>
  said.flatMap(({ source }) => source.map((one) => `${id} ${one}`))

const says = {
  schooling: /degree|diploma|MBA/,
  years: /year|quality|training|WFM|background|experience|operations/i,
  languages: /languages/,
  certificate: /certificate/,
}

/** The numbers of years in a sentence; of a range, the least. */
function leastYears(sentence: string): number[] {
  return [...sentence.matchAll(/(\d+)(?: (?:to|a) \d+)?(?= (?:years?|años?|of them|de ellos)|,| o más)/g)].map(
    ([, years]) => Number(years),
  )
}

describe('what titles ask besides competencies', () => {
  it('is there for each source that says something of schooling or experience, and for no other', () => {
    const told = titles.flatMap(({ id, education, experience }) => sourcesOf(id, [...education, ...experience]))
    const structured = titles.flatMap(({ id, requires }) => sourcesOf(id, requires))
    expect(new Set(told.filter((one) => !saidOnly.includes(one)))).toEqual(new Set(structured))
  })

  it('names the years that the prose of its source names, and no others, in both languages', () => {
    for (const { id, requires, experience } of titles) {
      const asked = requires.flatMap((one) => (one.kind === 'years' && one.years ? [`${one.source} ${one.years}`] : []))
      for (const locale of ['es', 'en'] as const) {
        const told = experience.flatMap((said) => leastYears(said[locale]).map((years) => `${said.source} ${years}`))
        expect(new Set(asked), `${id} ${locale}`).toEqual(new Set(told))
      }
    }
  })

  it('has schooling, experience, languages and certificates where the prose of its source speaks of them', () => {
    const words = {
      schooling: 'education',
      years: 'experience',
      languages: 'preferred',
      certificate: 'preferred',
    } as const
    for (const title of titles)
      for (const { kind, source, id } of title.requires) {
        // what one source mixes up under schooling is work as well
        const facts = [...title[words[kind]], ...title.education]
        const spoken = facts.some((said) => said.source.some((one) => source.includes(one)) && says[kind].test(said.en))
        expect(spoken, `${title.id}: ${id}`).toBe(true)
      }
  })

  it('says what must be and what is a plus: both of the customer service manager', () => {
    const manager = titles.find(({ id }) => id === 'customer-service-manager')
    const strengths = new Set(manager?.requires.map(({ kind, strength }) => `${kind} ${strength}`))
    for (const one of ['years required', 'schooling required', 'schooling preferred', 'languages preferred'])
      expect(strengths).toContain(one)
    expect(strengths).toContain('certificate preferred')
  })

  it('has a name of its own within its title', () => {
    for (const { requires } of titles) expect(new Set(requires.map(({ id }) => id)).size).toBe(requires.length)
  })
})
