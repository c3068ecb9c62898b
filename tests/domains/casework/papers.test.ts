import { describe, expect, it } from 'vitest'
import { nested, papersOf } from '~/domains/casework/papers'
import type { CaseDocument } from '~/domains/content/model'

describe('papers', () => {
  it('show a table in the reader’s language, with the decimals of each column', () => {
    const document: CaseDocument = {
      id: 'month',
      kind: 'table',
      title: { es: 'El mes', en: 'The month' },
      table: {
        columns: [
          { id: 'day', type: 'date', name: { es: 'Día', en: 'Day' } },
          { id: 'zone', type: 'word', name: { es: 'Zona', en: 'Area' }, words: { south: { es: 'Sur', en: 'South' } } },
          { id: 'calls', type: 'number', name: { es: 'Llamadas', en: 'Calls' } },
          { id: 'minutes', type: 'number', name: { es: 'Minutos', en: 'Minutes' } },
        ],
        rows: [
          ['2026-03-02', 'south', 1250, 3],
          ['2026-03-09', 'south', 8, 2.25],
        ],
      },
    }
    expect(papersOf([document], 'es', 2)).toEqual([
      {
        id: 'month',
        kind: 'table',
        title: 'El mes',
        heads: [
          { id: 'day', title: 'Día', isNumber: false, order: null },
          { id: 'zone', title: 'Zona', isNumber: false, order: null },
          { id: 'calls', title: 'Llamadas', isNumber: true, order: null },
          { id: 'minutes', title: 'Minutos', isNumber: true, order: null },
        ],
        rows: [
          ['2 mar', 'Sur', '1.250', '3,00'],
          ['9 mar', 'Sur', '8', '2,25'],
        ],
        plots: null,
      },
    ])
    expect(papersOf([document], 'en', 2)[0]).toMatchObject({ rows: [['2 Mar', 'South', '1,250', '3.00'], {}] })
  })

  it('put headings under those of the page, without ids that two papers would share', () => {
    expect(nested('<h2 id="section-1">Uno</h2><p>h2</p><h5>x</h5><header>y</header>', 3)).toBe(
      '<h4>Uno</h4><p>h2</p><h6>x</h6><header>y</header>',
    )
  })
})
