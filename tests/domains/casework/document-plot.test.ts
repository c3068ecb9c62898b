import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plotOf, ticksOf } from '~/domains/casework/document-plot'
import { plotPaper } from '~/domains/casework/plot-paper'
import type { TableData, TablePlot } from '~/domains/content/model'

const both = (text: string) => ({ es: text, en: text })
const queue = { id: 'queue', type: 'word' as const, name: both('Cola') }
const table: TableData = {
  columns: [
    { id: 'week', type: 'date', name: { es: 'Semana del', en: 'Week of' } },
    { ...queue, words: { sales: { es: 'Ventas', en: 'Sales' }, care: { es: 'Atención', en: 'Care' } } },
    { id: 'aht', type: 'number', name: { es: 'TMO (s)', en: 'AHT (s)' } },
  ],
  rows: [
    ['2026-03-23', 'care', 500],
    ['2026-03-02', 'care', 400],
    ['2026-03-02', 'sales', 300],
    ['2026-03-09', 'sales', 310],
    ['2026-03-09', 'sales', 315],
    ['2026-03-23', 'sales', 330],
  ],
}
const plot: TablePlot = { id: 'p', title: { es: 'El TMO', en: 'AHT' }, x: 'week', y: 'aht', how: 'mean', by: 'queue' }

describe('the lines of a plot', () => {
  it('are the means, or the sums, of each week, one for each word in the order of the column', () => {
    const drawn = plotOf(table, plot)
    expect(drawn?.places.map(({ cell }) => cell)).toEqual(['2026-03-02', '2026-03-09', '2026-03-23'])
    expect(drawn?.lines).toEqual([
      { word: 'sales', values: [300, 312.5, 330] },
      { word: 'care', values: [400, null, 500] },
    ])
    expect(plotOf(table, { ...plot, how: 'sum' })?.lines[0]?.values).toEqual([300, 625, 330])
  })

  it('are one where nothing is said to split them', () => {
    const whole: TablePlot = { ...plot, how: 'sum', by: undefined }
    expect(plotOf(table, whole)?.lines).toEqual([{ word: null, values: [700, 625, 830] }])
  })

  it('stand as far apart as days and numbers are, and words evenly', () => {
    const at = (x: string) =>
      plotOf(table, { ...plot, x, by: undefined })?.places.map((place) => [place.cell, place.at])
    expect(at('week')).toEqual([
      ['2026-03-02', 0],
      ['2026-03-09', 1 / 3],
      ['2026-03-23', 1],
    ])
    expect(at('aht')?.map(([, place]) => place)).toEqual([0, 0.05, 0.075, 0.15, 0.5, 1])
    expect(at('queue')).toEqual([
      ['sales', 0],
      ['care', 1],
    ])
  })

  it('are none where the table has no such column, or no rows', () => {
    expect(plotOf(table, { ...plot, x: 'unknown' })).toBeNull()
    expect(plotOf(table, { ...plot, y: 'unknown' })).toBeNull()
    expect(plotOf({ ...table, rows: [] }, plot)).toBeNull()
  })

  it('add up to the table, however it is split', () => {
    const row = fc.tuple(fc.constantFrom('2026-03-02', '2026-03-09'), fc.constantFrom('sales', 'care'), fc.nat(1000))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const lines = plotOf({ ...table, rows }, { ...plot, how: 'sum' })?.lines ?? []
        const drawn = lines.flatMap(({ values }) => values).reduce<number>((sum, value) => sum + (value ?? 0), 0)
        expect(drawn).toBe(rows.reduce((sum, [, , figure]) => sum + figure, 0))
      }),
    )
  })
})

describe('the scale', () => {
  it.each([
    [
      [3, 18],
      [0, 5, 10, 15, 20],
    ],
    [
      [436, 512],
      [420, 440, 460, 480, 500, 520],
    ],
    [
      [85, 95],
      [85, 90, 95],
    ],
    [
      [-3, 5],
      [-4, -2, 0, 2, 4, 6],
    ],
    [
      [0.02, 0.31],
      [0, 0.1, 0.2, 0.3, 0.4],
    ],
    [[0], [0, 0.5, 1]],
    [[5], [0, 2, 4, 6]],
  ])('of %j is %j', (values, ticks) => {
    expect(ticksOf(values)).toEqual(ticks)
  })

  it('takes in every value by three to six round numbers evenly apart', () => {
    const figure = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 100)
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 30 }), (values) => {
        const ticks = ticksOf(values)
        const [least = 0, next = 0, most = 0] = [ticks[0], ticks[1], ticks.at(-1)]
        const step = next - least
        expect(ticks.length).toBeGreaterThanOrEqual(3)
        expect(ticks.length).toBeLessThanOrEqual(6)
        expect(Math.min(...values)).toBeGreaterThanOrEqual(least - step * 1e-6)
        expect(Math.max(...values)).toBeLessThanOrEqual(most + step * 1e-6)
        for (const [place, tick] of ticks.entries()) expect(tick).toBeCloseTo(least + place * step, 6)
        expect(step.toExponential(3)).toMatch(/^[125]\.000e/)
      }),
    )
  })
})

describe('a plot ready to be drawn', () => {
  it('is told in the reader’s language, its figures in a table', () => {
    const paper = plotPaper(table, plot, { id: 'weeks-p', locale: 'es' })
    expect(paper).toMatchObject({
      ...{ id: 'weeks-p', title: 'El TMO', measured: 'TMO (s), media', along: 'Semana del', isSplit: false },
      ...{ scale: 'La escala empieza en 300.', ticks: ['300', '350', '400', '450', '500'] },
      figures: {
        heads: ['Semana del', 'Ventas', 'Atención'],
        rows: [
          ['2 mar', '300,0', '400,0'],
          ['9 mar', '312,5', '–'],
          ['23 mar', '330,0', '500,0'],
        ],
      },
    })
    expect(paper?.lines[1]).toEqual({ name: 'Atención', points: [{ at: 0, up: 0.5 }, null, { at: 1, up: 1 }] })
    expect(paper?.says).toBe(
      'TMO (s), media. Semana del: de 2 mar a 23 mar. ' +
        'Ventas: empieza en 300,0 (2 mar) y acaba en 330,0 (23 mar); mínimo, 300,0 (2 mar); máximo, 330,0 (23 mar). ' +
        'Atención: empieza en 400,0 (2 mar) y acaba en 500,0 (23 mar); mínimo, 400,0 (2 mar); máximo, 500,0 (23 mar).',
    )
    const english = plotPaper(table, plot, { id: 'weeks-p', locale: 'en' })
    expect(english?.lines.map(({ name }) => name)).toEqual(['Sales', 'Care'])
  })

  it('says nothing of a scale that begins at nought, and writes whole figures whole', () => {
    const paper = plotPaper(table, { ...plot, how: 'sum' }, { id: 'p', locale: 'en' })
    expect(paper?.figures.rows[1]).toEqual(['9 Mar', '625', '–'])
    const low = { ...table, rows: [...table.rows, ['2026-03-09', 'care', 20]] }
    expect(plotPaper(low, plot, { id: 'p', locale: 'en' })?.scale).toBeNull()
  })

  it('names no more places than a phone has room for', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => [hour, hour * 2])
    const columns: TableData['columns'] = ['hour', 'calls'].map((id) => ({ id, type: 'number', name: both(id) }))
    const by = { ...plot, x: 'hour', y: 'calls', by: undefined }
    const paper = plotPaper({ columns, rows: hours }, by, { id: 'p', locale: 'es' })
    expect(paper?.marks.map(({ words }) => words)).toEqual(['0', '6', '12', '18'])
  })

  it('is split where its lines are more than can be told apart', () => {
    const people = (count: number): TableData => {
      const rows = Array.from({ length: count }, (_, person) => ['2026-03-02', `person-${person}`, 400 + person])
      return { columns: [table.columns[0], queue, table.columns[2]].flatMap((column) => column ?? []), rows }
    }
    const [eight, nine] = [8, 9].map((count) => plotPaper(people(count), plot, { id: 'p', locale: 'es' }))
    expect([eight?.isSplit, nine?.isSplit]).toEqual([false, true])
    expect(nine?.scale).toBe('La misma escala en todos: de 400 a 408.')
    expect(nine?.says).toMatch(/person-0, person-1.*person-8\.$/)
  })
})
