import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { CallScoringProps, ForecastPlotProps, KpiExplorerProps } from '~/domains/content/exercises'
import { en } from '~/i18n/en'
import { es } from '~/i18n/es'
import { CalibrationText } from '~/islands/CalibrationText'
import { CallText } from '~/islands/CallText'
import { ComputedText } from '~/islands/ComputedText'
import { ForecastText } from '~/islands/ForecastText'
import { KpiText } from '~/islands/KpiText'
import { loadIsland } from '~/islands/registry'
import { StaffingText } from '~/islands/StaffingText'
import { exercises } from '~tests/content/exercises'
import { all, only, rendered } from '~tests/ui/markup'

const t = es.exercises
const locale = 'es' as const
const kpi = exercises.KpiExplorer as KpiExplorerProps
const call = exercises.CallScoring as CallScoringProps
const forecast = exercises.ForecastPlot as ForecastPlotProps
const served: Array<[name: string, text: ReactElement]> = [
  ['Staffing', <StaffingText key="" {...exercises.Staffing} locale={locale} words={t.staffing} />],
  ['KpiExplorer', <KpiText key="" {...kpi} locale={locale} words={t.kpi} />],
  ['CallScoring', <CallText key="" {...call} words={t.call} />],
  ['Calibration', <CalibrationText key="" {...exercises.Calibration} locale={locale} words={t.calibration} />],
  ['ForecastPlot', <ForecastText key="" {...forecast} locale={locale} words={t.forecast} />],
]
/** A figure and its sign keep together; here any space will do. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const page = (name: string) => rendered(served.find(([one]) => one === name)?.[1] ?? <p />)

describe('exercises, without script', () => {
  it('staff a shift: the fewest people, and what fewer and more would give', () => {
    expect(plain(page('Staffing').text)).toContain(
      'Hacen falta 22 personas atendiendo. Con una merma del 30 %, son 32 en el cuadrante.',
    )
    expect(all(page('Staffing'), 'tr').map(({ text }) => text.slice(0, 2))).toEqual([
      'Pe',
      '19',
      '20',
      '21',
      '22',
      '23',
      '24',
      '25',
    ])
  })

  it('show the table, and of each question every answer with its reason', () => {
    const { text } = page('KpiExplorer')
    for (const words of ['W5', '2,5', 'W4', '70', '62', t.kpi.answers]) expect(text).toContain(words)
  })

  it('show a call with the agreed level and reason of each criterion', () => {
    const [agreed] = all(page('CallScoring'), 'details')
    expect(agreed?.text).toMatch(/greets 0W.*solves 1W/)
  })

  it('show the agreed marks of each contact', () => {
    expect(all(only(page('Calibration'), 'details'), 'tr').map(({ text }) => text)).toEqual([
      'Contactoclearkind',
      'one12',
      'two01',
    ])
  })

  it('forecast by two simple methods, with their errors', () => {
    // of 24 that came: 10, 11, 6 were forecast, 27 in all; their difference from 9, 10, 5 is 3 in all
    expect(plain(page('ForecastPlot').text)).toContain('Error (WAPE): 12,5 % de todo lo que llegó. Sesgo: +12,5 %.')
    expect(all(page('ForecastPlot'), 'svg').some(({ attributes }) => attributes.role === 'img')).toBe(true)
  })

  it('write a figure in the language’s way', () => {
    const asked = { of: 'erlang-c-level', calls: 100, minutes: 30, aht: 180, agents: 14, within: 20 } as const
    expect(renderToStaticMarkup(<ComputedText asked={asked} locale="es" />)).toBe(
      '<span class="figure">88,8\u00a0%</span>',
    )
    expect(renderToStaticMarkup(<ComputedText asked={asked} locale="en" />)).toBe('<span class="figure">88.8%</span>')
  })
})

describe.each(served)('%s', (name, text) => {
  const served = rendered(text)
  const props = JSON.parse(only(served, 'escalon-island').attributes.props ?? '{}')

  it('comes to life from its own JSON, with a place where changes are read out and no inline style', async () => {
    const Component = await loadIsland(name)
    if (!Component) throw new Error('there is none')
    const html = renderToStaticMarkup(createElement(Component, props))
    expect(html).toMatch(/role="status"/)
    expect(html).not.toMatch(/style=/)
    expect(html).not.toMatch(/undefined|NaN|\{\w+\}/)
  })

  it('says the same in English, with nothing left to fill in', () => {
    expect(served.text).not.toMatch(/undefined|NaN|\{\w+\}/)
    expect(Object.keys(en.exercises)).toEqual(Object.keys(es.exercises))
  })
})
