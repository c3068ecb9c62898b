import { describe, expect, it, vi } from 'vitest'
import { toldByForm } from '~/domains/assessment/first-results.server'
import { insertRescoring, moveRescoring, openRescoring } from '~/domains/assessment/rescoring-store.server'
import { closeWorld, openWorld, type World } from '~/platform/world.server'
import { person, type TestWorld, testWorld } from '~tests/world'
import { addCrowd } from './crowd'
import { take } from './taking'

function teller() {
  const tell = vi.fn((_world: World, _form: string, sheets: readonly unknown[]) => sheets.length)
  return { tell, told: toldByForm(tell) }
}

function taken(world: TestWorld, many = 0): string {
  const { hash } = take(world, person(world)).form
  addCrowd(world, hash, many)
  return hash
}

describe('what is told of first results', () => {
  it('is told once while nothing changes, and anew when someone has finished', () => {
    const world = testWorld()
    const form = taken(world, 2)
    const { tell, told } = teller()
    expect([told(world, [form]).get(form), told(world, [form]).get(form)]).toEqual([3, 3])
    expect(tell).toHaveBeenCalledTimes(1)
    take(world, person(world))
    expect(told(world, [form]).get(form)).toBe(4)
    expect(tell).toHaveBeenCalledTimes(2)
  })

  it('is told of forms that nobody has finished too', () => {
    const world = testWorld()
    const { told } = teller()
    expect([...told(world, ['nothing'])]).toEqual([['nothing', 0]])
  })

  it('sees what another process has done', () => {
    const world = testWorld()
    const form = taken(world)
    const { told } = teller()
    const other = { ...world, ...openWorld(world.env), now: world.now }
    expect(told(other, [form]).get(form)).toBe(1)
    take(world, person(world))
    expect(told(other, [form]).get(form)).toBe(2)
    closeWorld(other)
  })

  it('is good for a minute where many have taken the form, unless it was scored anew', () => {
    const world = testWorld()
    const form = taken(world, 199)
    const { tell, told } = teller()
    const ask = () => told(world, [form]).get(form)
    expect(ask()).toBe(200)
    take(world, person(world))
    world.at('2026-03-02T09:00:59Z')
    expect(ask()).toBe(200)
    world.at('2026-03-02T09:01:01Z')
    expect(ask()).toBe(201)
    take(world, person(world))
    expect(ask()).toBe(201)
    insertRescoring(world.db, form, world.now())
    expect(ask()).toBe(202)
    take(world, person(world))
    moveRescoring(world.db, openRescoring(world.db)?.id ?? 0, '', world.now())
    expect(ask()).toBe(203)
    expect(tell).toHaveBeenCalledTimes(4)
  })
})
