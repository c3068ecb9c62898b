import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '~/domains/content/content.server'
import type { Catalogue } from '~/domains/content/model'
import { drawLadder } from '~/domains/ladder/drawing'
import { widthOf } from '~/domains/ladder/drawing/lettering'
import { type Box, type Drawing, lettering } from '~/domains/ladder/drawing/model'
import type { Point } from '~/domains/ladder/drawing/polyline'
import { testWorld } from '~tests/world'
import { both } from './made'

type Ladder = Pick<Catalogue, 'titles' | 'tracks'>

const words = [
  'Gerente',
  'de',
  'operaciones',
  'Especialista',
  'en',
  'automatización',
  'remoto',
  'QA',
  'y',
  'desarrollo',
]

/** Ladders of any shape: titles anywhere, steps up, sideways and down. */
const anyLadder: fc.Arbitrary<Ladder> = fc
  .record({
    tracks: fc.integer({ min: 1, max: 5 }),
    titles: fc.array(
      fc.record({
        track: fc.nat(4),
        rank: fc.integer({ min: 1, max: 6 }),
        name: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }),
        steps: fc.array(fc.tuple(fc.nat(30), fc.boolean()), { maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 24 },
    ),
  })
  .map(({ tracks, titles }) => ({
    tracks: Array.from({ length: tracks }, (_, index) => ({ id: `k${index}`, name: both(`Carril número ${index}`) })),
    titles: titles.map(({ track, rank, name, steps }, index) => ({
      id: `t${index}`,
      name: both(name.join(' ')),
      track: `k${track % tracks}`,
      rank,
      leadsTo: [...new Map(steps.map(([to, ours]) => [to % titles.length, ours]))].map(([to, ours]) => ({
        title: `t${to}`,
        source: ours ? 'ours' : 'S1',
      })),
    })),
  })) as fc.Arbitrary<Ladder>

function overlaps(one: Box, other: Box): boolean {
  const clearX = one.x + one.width <= other.x || other.x + other.width <= one.x
  const clearY = one.y + one.height <= other.y || other.y + other.height <= one.y
  return !clearX && !clearY
}

function segmentsOf(points: readonly Point[]): Array<[Point, Point]> {
  return points.slice(1).map((point, index) => [points[index] ?? point, point])
}

/** How far a straight stretch runs inside a box; touching its border is not inside. */
function runsThrough([one, other]: [Point, Point], box: Box): boolean {
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)]
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)]
  return (
    right > box.x + 0.01 && left < box.x + box.width - 0.01 && bottom > box.y + 0.01 && top < box.y + box.height - 0.01
  )
}

function isOnSide({ x, y }: Point, box: Box | undefined): boolean {
  if (!box) return false
  const onSide = Math.abs(x - box.x) < 0.01 || Math.abs(x - box.x - box.width) < 0.01
  return onSide && y > box.y && y < box.y + box.height
}

/** Whether two stretches lie on one another, or follow so closely that they look like one. */
function coincide([a, b]: [Point, Point], [c, d]: [Point, Point]): boolean {
  const shared = (p: number, q: number, r: number, s: number) =>
    Math.min(Math.max(p, q), Math.max(r, s)) - Math.max(Math.min(p, q), Math.min(r, s)) > -1
  if (a.y === b.y && c.y === d.y) return Math.abs(a.y - c.y) < 1 && shared(a.x, b.x, c.x, d.x)
  if (a.x === b.x && c.x === d.x) return Math.abs(a.x - c.x) < 1 && shared(a.y, b.y, c.y, d.y)
  return false
}

function expectSound(drawing: Drawing, ladder: Ladder): void {
  const { boxes, edges } = drawing
  expect(boxes.map(({ id }) => id).toSorted()).toEqual(ladder.titles.map(({ id }) => id).toSorted())
  const steps = ladder.titles.flatMap(({ id, leadsTo }) => leadsTo.filter(({ title }) => title !== id))
  expect(edges).toHaveLength(steps.length)
  boxes.forEach((box, index) => {
    for (const other of boxes.slice(index + 1)) expect(overlaps(box, other) && [box.id, other.id]).toBe(false)
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(drawing.width)
    expect(box.y + box.height).toBeLessThanOrEqual(drawing.height)
    expect(box.lines.length * lettering.line).toBeLessThan(box.height)
    for (const line of box.lines) expect(widthOf(line, lettering.size)).toBeLessThan(box.width)
  })
  for (const edge of edges) {
    const box = (id: string) => boxes.find((one) => one.id === id)
    expect(isOnSide(edge.points[0] ?? { x: -1, y: -1 }, box(edge.from))).toBe(true)
    expect(isOnSide(edge.points.at(-1) ?? { x: -1, y: -1 }, box(edge.to))).toBe(true)
    for (const stretch of segmentsOf(edge.points)) {
      expect(stretch[0].x === stretch[1].x || stretch[0].y === stretch[1].y).toBe(true)
      for (const other of boxes) expect(runsThrough(stretch, other) && [edge.from, edge.to, other.id]).toBe(false)
    }
  }
}

describe('the ladder of the content', () => {
  it.each(['es', 'en'] as const)('is drawn soundly in %s', (locale) => {
    const live = catalogue(testWorld())
    const drawing = drawLadder(live, locale)
    expectSound(drawing, live)
    expect(drawing.width).toBeLessThan(1100)
    expect(drawing.rungs.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(drawing.bands).toHaveLength(live.tracks.length)
  })

  it('lets no step lie on another’s, but those of one title and kind', () => {
    const { edges } = drawLadder(catalogue(testWorld()), 'es')
    for (const [index, one] of edges.entries()) {
      for (const other of edges.slice(index + 1)) {
        if (one.from === other.from && one.ours === other.ours) continue
        const shared = segmentsOf(one.points).filter((stretch) =>
          segmentsOf(other.points).some((two) => coincide(stretch, two)),
        )
        expect(shared.length > 0 && [one, other].map(({ from, to }) => `${from} > ${to}`)).toBe(false)
      }
    }
  })

  it('keeps the tracks’ names clear of boxes and steps', () => {
    const { bands, boxes, edges } = drawLadder(catalogue(testWorld()), 'es')
    for (const { label } of bands) {
      const width = Math.max(...label.lines.map((line) => widthOf(line, lettering.label)))
      const height = label.lines.length * lettering.line
      const box = { id: 'label', x: label.x, y: label.y - lettering.line * 0.8, width, height, lines: label.lines }
      for (const other of boxes) expect(overlaps(box, other) && [label.lines, other.id]).toBe(false)
      for (const { points } of edges)
        for (const stretch of segmentsOf(points)) expect(runsThrough(stretch, box)).toBe(false)
    }
  })

  it('is the same each time', () => {
    const live = catalogue(testWorld())
    expect(drawLadder(live, 'en')).toEqual(drawLadder(live, 'en'))
  })
})

describe('any ladder', () => {
  it('is drawn soundly', () => {
    fc.assert(
      fc.property(anyLadder, (ladder) => expectSound(drawLadder(ladder, 'es'), ladder)),
      { numRuns: 150 },
    )
  })
})
