import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareOrders, inArguedOrder, moveTask } from '~/islands/sorting-order'

const order = ['a', 'b', 'c', 'd']
const task = (id: string, place: number) => ({ id, place, text: `task ${id}`, why: `why ${id}` })
const tasks = [task('a', 3), task('b', 1), task('c', 4), task('d', 2)]

describe('moving a task', () => {
  it.each([
    ['b', -1, ['b', 'a', 'c', 'd']],
    ['b', 1, ['a', 'c', 'b', 'd']],
    ['a', -1, order],
    ['d', 1, order],
    ['elsewhere', 1, order],
  ] as const)('%s by %i', (id, by, expected) => {
    expect(moveTask(order, id, by)).toEqual(expected)
  })

  const anyMove = fc.record({ id: fc.constantFrom(...order), by: fc.constantFrom(-1 as const, 1 as const) })

  it('loses and doubles nothing, however often', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 30 }), (moves) => {
        const moved = moves.reduce<readonly string[]>((now, { id, by }) => moveTask(now, id, by), order)
        expect([...moved].sort()).toEqual(order)
      }),
    )
  })

  it('is undone by moving back, unless the task stood at the edge', () => {
    fc.assert(
      fc.property(anyMove, ({ id, by }) => {
        const there = moveTask(order, id, by)
        const back = moveTask(there, id, by === 1 ? -1 : 1)
        if (there.join() !== order.join()) expect(back).toEqual(order)
      }),
    )
  })
})

describe('comparing orders', () => {
  it('tells each task in the order argued for, with the place the reader gave it', () => {
    const { tasks: compared, same } = compareOrders(tasks, ['b', 'a', 'd', 'c'])
    expect(compared.map(({ id, place, yours }) => [id, place, yours])).toEqual([
      ['b', 1, 1],
      ['d', 2, 3],
      ['a', 3, 2],
      ['c', 4, 4],
    ])
    expect(same).toBe(2)
  })

  it('agrees everywhere with its own order', () => {
    const argued = inArguedOrder(tasks).map(({ id }) => id)
    expect(compareOrders(tasks, argued).same).toBe(tasks.length)
  })
})
