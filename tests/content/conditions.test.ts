import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { titleSchema } from '~/domains/content/model'

const titles = titleSchema.array().parse(parse(readFileSync('content/ladder/titles.yaml', 'utf8')))

/** Said of people who begin, and asked of nobody. */
const saidOnly = ['customer-service-agent S0']

const sourcesOf = (id: string, said: ReadonlyArray<{ source: readonly string[] }>) =>
  said.flatMap(({ source }) => source.map((one) => `${id} ${one}`))

describe('what titles ask besides competencies', () => {
  it('is there for each source that says something of schooling or experience, and for no other', () => {
    const told = titles.flatMap(({ id, education, experience }) => sourcesOf(id, [...education, ...experience]))
    const structured = titles.flatMap(({ id, requires }) => sourcesOf(id, requires))
    expect(new Set(told.filter((one) => !saidOnly.includes(one)))).toEqual(new Set(structured))
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
