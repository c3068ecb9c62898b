import { describe, expect, it } from 'vitest'
import { catalogue } from '~/domains/content/content.server'
import type { Title } from '~/domains/content/model'
import { edgesFrom, edgesInto, edgesOf, firstTitles, nextTitles } from '~/domains/ladder/graph'
import { testWorld } from '~tests/world'

function ladder(steps: Record<string, Record<string, string>>) {
  const titles = Object.entries(steps).map(([id, to]) => ({
    id,
    leadsTo: Object.entries(to).map(([title, source]) => ({ title, source })),
  }))
  return { titles: titles as unknown as Title[] }
}

const small = ladder({ agent: { lead: 'S4', analyst: 'ours' }, analyst: {}, lead: { manager: 'S2' }, manager: {} })

describe('the steps between titles', () => {
  it('say where they come from, and which are common practice', () => {
    expect(edgesFrom(small, 'agent')).toEqual([
      { from: 'agent', to: 'lead', source: 'S4', ours: false },
      { from: 'agent', to: 'analyst', source: 'ours', ours: true },
    ])
    expect(edgesInto(small, 'manager').map(({ from }) => from)).toEqual(['lead'])
    expect(edgesOf(small)).toHaveLength(3)
  })

  it('lead on from a title, in the ladder’s order', () => {
    expect(nextTitles(small, 'agent').map(({ id }) => id)).toEqual(['analyst', 'lead'])
    expect(nextTitles(small, 'manager')).toEqual([])
  })

  it.each([null, 'gone'])('begin at the beginning for someone whose title is %s', (current) => {
    expect(nextTitles(small, current).map(({ id }) => id)).toEqual(['agent'])
  })

  it('reach every title of the content from where it begins', () => {
    const live = catalogue(testWorld())
    const reached = new Set(firstTitles(live).map(({ id }) => id))
    expect([...reached]).toEqual(['customer-service-agent'])
    for (const id of reached) for (const { to } of edgesFrom(live, id)) reached.add(to)
    expect(live.titles.filter(({ id }) => !reached.has(id))).toEqual([])
  })
})
