import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeFormula } from '~/domains/content/formula'
import type { TableData } from '~/domains/content/model'

const name = { es: 'x', en: 'x' }
const table: TableData = {
  columns: [
    { id: 'date', type: 'date', name },
    { id: 'zone', type: 'word', name },
    { id: 'orders', type: 'number', name },
    { id: 'late', type: 'number', name },
  ],
  rows: [
    ['2026-03-02', 'north', 100, 10],
    ['2026-03-02', 'south', 60, 24],
    ['2026-03-09', 'north', 90, 6],
    ['2026-03-09', 'city-centre', 50, 0],
  ],
}

describe('a formula', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['12 / 2 / 3', 2],
    ['-3 + 5', 2],
    ['2 * -3', -6],
    ['1.5*2', 3],
    ['sum(orders)', 300],
    ['count()', 4],
    ['mean(orders)', 75],
    ['max(late)', 24],
    ['min(late)', 0],
    ['sum(orders where zone = north)', 190],
    ['sum(late where zone=city-centre)', 0],
    ['count(where date = 2026-03-09)', 2],
    ['count(where orders = 60)', 1],
    ['sum(orders where zone = nowhere)', 0],
    ['100 * sum(late where zone = south) / sum(late)', 60],
    ['sum(late where zone != south)', 16],
    ['sum(orders where date >= 2026-03-09 and late < 6)', 50],
    ['count(where orders > 50 and orders <= 90)', 2],
    ['count(where zone = north and date < 2026-03-09 and late>=10)', 1],
    ['count(where late > -1)', 4],
  ])('%s is %d', (formula, value) => {
    expect(computeFormula(formula, table)).toEqual({ ok: true, value })
  })

  it.each([
    ['', 'it ends too early'],
    ['1 +', 'it ends too early'],
    ['1 2', '“2” is not expected there'],
    ['(1 + 2', 'it ends too early'],
    ['sum(orders', 'it ends too early'],
    ['sum orders', '“(” is wanted where “orders” stands'],
    ['sum()', 'the table has no column “)”'],
    ['sum(price)', 'the table has no column “price”'],
    ['sum(zone)', 'the column “zone” holds no numbers'],
    ['sum(orders where price = 1)', 'the table has no column “price”'],
    ['sum(orders where zone north)', 'one of = != < <= > >= is wanted where “north” stands'],
    ['count(where zone > north)', 'words such as those of “zone” are compared by = or != only'],
    ['count(where late > zone)', 'the column “late” holds numbers, and “zone” is none'],
    ['count(where date > 5)', 'the column “date” holds dates such as 2026-03-31, and “5” is none'],
    ['count(where late > 5 and)', 'the table has no column “)”'],
    ['median(orders)', '“median” is not known; functions are sum, count, mean, max, min'],
    ['orders', '“orders” is not known; functions are sum, count, mean, max, min'],
    ['1 / 0', 'it divides by 0'],
    ['1 / sum(orders where zone = nowhere)', 'it divides by 0'],
    ['mean(orders where zone = nowhere)', 'mean finds no row'],
    ['2 ^ 3', '“^” is not expected there'],
    ['process.exit()', '“process” is not known; functions are sum, count, mean, max, min'],
  ])('%j is refused: %s', (formula, reason) => {
    expect(computeFormula(formula, table)).toEqual({ ok: false, reason })
  })

  it('agrees with arithmetic on whatever is written', () => {
    const number = fc.integer({ min: 1, max: 99 }).map(String)
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 4 },
        number,
        fc
          .tuple(tie('expression'), fc.constantFrom('+', '-', '*'), tie('expression'))
          .map((parts) => `(${parts.join(' ')})`),
        fc.tuple(tie('expression'), fc.constantFrom('+', '*'), tie('expression')).map((parts) => parts.join(' ')),
        fc.tuple(tie('expression'), number).map(([left, right]) => `${left} / ${right}`),
      ),
    }))
    fc.assert(
      fc.property(expression, (formula) => {
        const value = new Function(`return ${formula}`)() as number
        const computed = computeFormula(formula, table)
        expect(computed.ok && Math.abs(computed.value - value) <= 1e-9 * Math.max(1, Math.abs(value))).toBe(true)
      }),
    )
  })

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), (formula) => {
        expect(typeof computeFormula(formula, table).ok).toBe('boolean')
      }),
    )
  })
})
