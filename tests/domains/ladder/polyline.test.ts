import { describe, expect, it } from 'vitest'
import { rounded, simplified } from '~/domains/ladder/drawing/polyline'
import { aroundMiddle, assignSlots, type Stretch } from '~/domains/ladder/drawing/slots'

const at = (x: number, y: number) => ({ x, y })

describe('a line of right angles', () => {
  it('loses points that change nothing', () => {
    expect(simplified([at(0, 0), at(0, 0), at(5, 0), at(9, 0), at(9, 4), at(9, 9)])).toEqual([
      at(0, 0),
      at(9, 0),
      at(9, 9),
    ])
  })

  it('stays as it is where every point is a corner', () => {
    const corners = [at(0, 0), at(9, 0), at(9, 4), at(12, 4)]
    expect(simplified(corners)).toEqual(corners)
  })

  it('has its corners rounded, as far as there is room', () => {
    expect(rounded([at(0, 0), at(20, 0), at(20, 20)], 5)).toBe('M0 0L15 0Q20 0 20 5L20 20')
    expect(rounded([at(0, 0), at(20, 0), at(20, 4), at(40, 4)], 5)).toBe('M0 0L18 0Q20 0 20 2L20 2Q20 4 22 4L40 4')
  })

  it('is a plain line between two points', () => {
    expect(rounded([at(1.04, 2), at(8, 2)], 5)).toBe('M1 2L8 2')
  })
})

describe('places for lines side by side', () => {
  const stretch = (key: string, start: number, end: number, wants: readonly number[] = [0, 1, 2]): Stretch => {
    return { key, start, end, wants }
  }
  const slots = (...stretches: Stretch[]) => Object.fromEntries(assignSlots(stretches, 5))

  it('share one when they do not meet', () => {
    expect(slots(stretch('a', 0, 10), stretch('b', 20, 30))).toEqual({ a: 0, b: 0 })
  })

  it('differ when they overlap or nearly touch', () => {
    expect(slots(stretch('a', 0, 10), stretch('b', 8, 30), stretch('c', 12, 40))).toEqual({ a: 0, b: 1, c: 2 })
  })

  it('take the last wish when all are taken', () => {
    expect(slots(stretch('a', 0, 10, [0]), stretch('b', 0, 10, [0]))).toEqual({ a: 0, b: 0 })
  })

  it('spread from the middle, first to the side they lean', () => {
    expect(aroundMiddle(2)).toEqual([0, -1, 1, -2, 2])
    expect(aroundMiddle(2, 1)).toEqual([0, 1, -1, 2, -2])
    expect(aroundMiddle(0)).toEqual([0])
  })
})
