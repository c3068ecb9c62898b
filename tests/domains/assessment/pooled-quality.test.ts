import { describe, expect, it } from 'vitest'
import { randomOf } from '~/cli/demo/random'
import { authorsKey } from '~/domains/assessment/key'
import type { FormItem } from '~/domains/assessment/model'
import { type DrawnSheet, pooledQuality, poolOf } from '~/domains/assessment/pooled-quality'
import { qualityOf } from '~/domains/assessment/quality'
import { form, item } from './forms'

const pool = Array.from({ length: 6 }, (_, index) => item(`item-${index}`, 'pick-best', 'coaching', [7, 5, 3, 1]))

/** Someone's sheet: right where `isRight` says so. */
function sheetOf(
  items: readonly FormItem[],
  isRight: (item: FormItem) => boolean,
  formHash = items.map(({ id }) => id).join(),
): DrawnSheet {
  const right = items.map(isRight)
  const credits = right.map((is) => (is ? 1 : 0))
  const sheet = { credits, own: credits, answers: right.map((is) => (is ? 'a' : 'b')), seconds: items.map(() => 20) }
  return { formHash, items, sheet }
}

const random = randomOf('pool')
const pooled = (drawn: readonly DrawnSheet[]) => {
  const items = poolOf(drawn)
  return pooledQuality(drawn, items, authorsKey({ items, hash: 'all' }))
}

describe('the quality of forms put together', () => {
  it('says of one form what its own report says, but for alpha and omega', () => {
    const items = pool.slice(0, 4)
    const drawn = Array.from({ length: 60 }, () => {
      const skill = random.next()
      return sheetOf(items, () => random.next() < skill)
    })
    const alone = qualityOf(
      form(items),
      drawn.map(({ sheet }) => sheet),
      authorsKey(form(items)),
    )
    const together = pooled(drawn)
    expect(together).toMatchObject({ alpha: null, omega: null, people: 60, scorable: 60, histogram: alone.histogram })
    expect(together.mean).toBeCloseTo(alone.mean ?? 0, 9)
    together.items.forEach((one, place) => {
      const own = alone.items[place]
      expect(one.rest).toBeCloseTo(own?.rest ?? 9, 9)
      expect(one.discrimination).toBeCloseTo(own?.discrimination ?? 9, 9)
      expect(one.credit).toBeCloseTo(own?.credit ?? 9, 9)
      expect(one.options.map(({ share }) => share)).toEqual(own?.options.map(({ share }) => share))
    })
  })

  it('tells an item by those who were given it, and does not take a hard form for knowing less', () => {
    const [shared, easy, hard] = pool as [FormItem, FormItem, FormItem]
    // who had the easy form got the shared item right oftener, by chance alone: within a form it goes with nothing
    const group = (other: FormItem, shareRight: number, otherRight: number) =>
      Array.from({ length: 40 }, (_, index) =>
        sheetOf([shared, other], (one) =>
          one === shared ? index % 10 < shareRight : Math.floor(index / 10) < otherRight,
        ),
      )
    const quality = pooled([...group(easy, 7, 3), ...group(hard, 3, 1)])
    expect(quality.items.map(({ people }) => people)).toEqual([80, 40, 40])
    expect(quality.items.map(({ right }) => right)).toEqual([0.5, 0.75, 0.25])
    expect(quality.items[0]?.rest).toBeCloseTo(0, 12)
    expect(quality.drawn?.forms).toBe(2)
  })

  it('finds reliability where everybody had items of their own, and refuses it of few', () => {
    const drawn = Array.from({ length: 200 }, () => {
      const skill = random.chance(0.5) ? 0.95 : 0.05
      const items = pool.toSorted(() => random.next() - 0.5).slice(0, 4)
      return sheetOf(items, () => random.next() < skill)
    })
    const { drawn: told, sem, items } = pooled(drawn)
    expect(told?.reliability).toBeGreaterThan(0.9)
    expect(sem).toBeGreaterThan(0)
    for (const one of items) expect(one.rest).toBeGreaterThan(0.7)
    const few = pooled(drawn.slice(0, 29))
    expect(few).toMatchObject({ people: 29, sem: null, drawn: { reliability: null } })
    expect(few.items.every(({ rest, flags }) => rest === null && flags.length === 0)).toBe(true)
    expect(pooled([])).toMatchObject({ people: 0, mean: null, items: [] })
  })

  it('keeps versions of an item apart, and leaves out who is not scorable', () => {
    const [first] = pool as [FormItem]
    const changed = { ...first, hash: 'another' }
    const none = {
      ...sheetOf([first], () => true),
      sheet: { credits: [null], own: [null], answers: ['a'], seconds: [1] },
    }
    const quality = pooled([sheetOf([first], () => true), sheetOf([changed], () => false), none])
    expect(quality.items.map((one) => [one.item, one.people])).toEqual([
      ['item-0', 1],
      ['item-0 (2)', 1],
    ])
    expect(quality).toMatchObject({ people: 3, scorable: 2 })
  })
})
