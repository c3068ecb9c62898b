import { describe, expect, it } from 'vitest'
import { routesOf, uprightsOf } from '~/domains/ladder/drawing/routes'
import { isBlocked, placeTitles } from '~/domains/ladder/drawing/rows'

const tracks = [{ id: 'one' }, { id: 'two' }, { id: 'empty' }]
const title = (id: string, track: string, rank: number) => ({ id, track, rank })
const step = (from: string, to: string, ours = false) => ({ from, to, source: ours ? 'ours' : 'S1', ours })

describe('titles in rows and columns', () => {
  it('give each rank a column, without gaps, and each track its rows', () => {
    const titles = [title('a', 'one', 1), title('b', 'one', 4), title('c', 'one', 4), title('d', 'two', 9)]
    const { ranks, bands, stops } = placeTitles({ titles, tracks, edges: [] })
    expect(ranks).toEqual([1, 4, 9])
    expect(bands).toEqual([
      { track: 'one', firstRow: 0, rows: 2 },
      { track: 'two', firstRow: 2, rows: 1 },
    ])
    expect(stops.get('d')).toEqual({ id: 'd', column: 2, row: 2 })
  })

  it('put a title beside the one that leads to it', () => {
    const titles = [title('a', 'one', 1), title('x', 'one', 2), title('y', 'one', 2), title('z', 'one', 3)]
    const { stops } = placeTitles({ titles, tracks, edges: [step('a', 'y'), step('y', 'z')] })
    expect(new Set(['a', 'y', 'z'].map((id) => stops.get(id)?.row)).size).toBe(1)
    expect(stops.get('x')?.row).not.toBe(stops.get('y')?.row)
  })

  it('keep a step clear of boxes where another row is free', () => {
    const titles = [title('a', 'one', 1), title('b', 'one', 2), title('c', 'one', 3), title('c2', 'one', 3)]
    const { stops } = placeTitles({ titles, tracks, edges: [step('a', 'c'), step('b', 'c2')] })
    const [from, to] = [stops.get('a'), stops.get('c')]
    expect(from && to && isBlocked(from, to, stops)).toBe(false)
  })
})

describe('the way of a step', () => {
  const titles = [title('a', 'one', 1), title('b', 'one', 2), title('c', 'one', 3), title('d', 'two', 3)]
  const edges = [step('a', 'c'), step('a', 'd', true), step('c', 'd'), step('d', 'a'), step('b', 'b')]
  const placed = placeTitles({ titles, tracks, edges })
  const routes = routesOf(edges, placed)
  const route = (from: string, to: string) => routes.find(({ edge }) => edge.from === from && edge.to === to)

  it('goes around a box that stands in it', () => {
    expect(route('a', 'c')?.lane).toEqual({ gap: 0, channel: 1 })
    expect(route('a', 'd')?.lane).toBeNull()
  })

  it('enters a title of the same or a lower rank from the right', () => {
    expect(route('c', 'd')).toMatchObject({ entersRight: true, lane: null })
    expect(route('d', 'a')).toMatchObject({ entersRight: true, lane: { channel: 0 } })
  })

  it('leads nowhere from a title to itself', () => {
    expect(route('b', 'b')).toBeUndefined()
  })

  it('shares an upright line with steps of the same title and kind only', () => {
    expect(route('a', 'c')?.bus).not.toBe(route('a', 'd')?.bus)
    const [first] = uprightsOf(routes, placed.ranks.length)
    expect(first).toContain('a false')
    expect(first).toContain('a true')
    expect(new Set(first).size).toBe(first?.length)
  })
})
