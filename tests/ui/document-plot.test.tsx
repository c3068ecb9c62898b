import { describe, expect, it } from 'vitest'
import { DocumentPlot, type PlotShown } from '~/ui/DocumentPlot'
import { lookOf, pathOf } from '~/ui/plot-look'
import { all, byId, type Element, only, rendered } from './markup'

const names = ['Ventas', 'Atención', 'Altas', 'Bajas', 'Cobros', 'Averías', 'Citas', 'Quejas', 'Otras']

function plot(lines: number, more: Partial<PlotShown> = {}): PlotShown {
  return {
    ...{ id: 'weeks-aht', title: 'El TMO', says: 'TMO, media. Semana del: de 2 mar a 9 mar.', measured: 'TMO, media' },
    ...{ along: 'Semana del', scale: 'La escala empieza en 300.', isSplit: false, ticks: ['300', '350', '400'] },
    marks: [
      { at: 0, words: '2 mar' },
      { at: 1, words: '9 mar' },
    ],
    lines: names.slice(0, lines).map((name, place) => ({
      name,
      points: [
        { at: 0, up: place / 10 },
        { at: 1, up: 1 },
      ],
    })),
    figures: {
      title: 'Las cifras',
      heads: ['Semana del', ...names.slice(0, lines)],
      rows: [
        ['2 mar', ...names.slice(0, lines).map(() => '300')],
        ['9 mar', ...names.slice(0, lines).map(() => '400')],
      ],
    },
    ...more,
  }
}

const drawn = (shown: PlotShown) => rendered(<DocumentPlot plot={shown} />)
const picture = (page: Element) => all(page, 'svg').filter(({ attributes }) => attributes.role === 'img')

describe('a plot', () => {
  it('has a title, says what it shows, and has its table', () => {
    const page = drawn(plot(2))
    const [svg, ...others] = picture(page)
    expect(others).toEqual([])
    expect(byId(page, svg?.attributes['aria-labelledby']).text).toBe('El TMO')
    expect(byId(page, svg?.attributes['aria-describedby']).text).toBe('TMO, media. Semana del: de 2 mar a 9 mar.')
    expect(only(page, 'figcaption').text).toBe('El TMOTMO, media. La escala empieza en 300.')
    expect(all(only(page, 'tbody'), 'td').map(({ text }) => text)).toEqual(['300', '300', '400', '400'])
  })

  it('names its lines where there are several', () => {
    expect(all(only(drawn(plot(2)), 'ul'), 'li').map(({ text }) => text)).toEqual(['Ventas', 'Atención'])
    expect(all(drawn(plot(1)), 'ul')).toEqual([])
  })

  it('draws each mark that it has, and none where a line breaks', () => {
    const points = [{ at: 0, up: 0 }, null, { at: 1, up: 1 }]
    const page = drawn(plot(1, { lines: [{ name: 'Ventas', points }] }))
    const places = all(page, 'use').map(({ attributes: { href, x, y } }) => [href, x, y])
    expect(places).toEqual([
      ['#weeks-aht-mark-0', '2%', '100%'],
      ['#weeks-aht-mark-0', '98%', '0%'],
    ])
    expect(byId(page, 'weeks-aht-mark-0').tag).toBe('path')
  })

  it('gives too many lines a drawing each, with all of them behind', () => {
    const page = drawn(plot(9, { isSplit: true }))
    const panels = all(only(page, 'ul'), 'li')
    expect(panels.map(({ text }) => text)).toEqual(names)
    expect(panels.map((panel) => only(panel, 'use').attributes.href)).toEqual(names.map(() => '#weeks-aht-all'))
    expect(byId(page, 'weeks-aht-all').attributes.d?.match(/M/g)).toHaveLength(9)
    expect(page.text).toContain('TMO, media. Semana del: de 2 mar a 9 mar.')
  })

  it('has no style attributes, which the page’s policy forbids', () => {
    const styled = (element: Element): boolean => 'style' in element.attributes || element.children.some(styled)
    expect([plot(2), plot(9, { isSplit: true })].map(drawn).some(styled)).toBe(false)
  })
})

describe('how lines look', () => {
  const looks = Array.from({ length: 8 }, (_, place) => lookOf(place))

  it('tells eight apart without colour', () => {
    expect(new Set(looks.map(({ mark, isHollow }) => `${mark} ${isHollow}`)).size).toBe(8)
  })

  it('dashes lines of one colour differently', () => {
    expect(new Set(looks.map(({ colour, dashes }) => `${colour} ${dashes}`)).size).toBe(8)
  })

  it('breaks a line where there is nothing', () => {
    const point = (at: number) => ({ at, up: 0.5 })
    expect(pathOf([point(0), point(0.5), null, point(1)])).toBe('M20 500L500 500M980 500')
    expect(pathOf([null])).toBe('')
  })
})
