import { describe, expect, it, vi } from 'vitest'
import { toldOf } from '~/domains/assessment/first-results.server'
import { insertRescoring, moveRescoring, openRescoring } from '~/domains/assessment/rescoring-store.server'
import { closeWorld, openWorld, type World } from '~/platform/world.server'
import { toldFigures } from '~drizzle/assessment'
import { person, type TestWorld, testWorld } from '~tests/world'
import { addCrowd } from './crowd'
import { keyAnswer } from './forms'
import { quizId, take } from './taking'

function teller() {
  const tell = vi.fn((_world: World, _form: string, sheets: readonly unknown[]) => sheets.length)
  return { tell, told: toldOf('formHash', tell) }
}

/** As another process, or this one started anew, tells it. */
function keeper(edition = 1) {
  const tell = vi.fn((_world: World, _form: string, sheets: readonly unknown[]) => ({ people: sheets.length }))
  return { tell, told: toldOf('formHash', tell, { kept: { kind: 'people', edition } }) }
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
  it('is kept where many have taken the form, for whoever asks next, until there is a newer score or another edition', () => {
    const world = testWorld()
    const form = taken(world, 199)
    const first = keeper()
    expect(first.told(world, [form]).get(form)).toEqual({ people: 200 })
    const next = keeper()
    expect(next.told(world, [form]).get(form)).toEqual({ people: 200 })
    expect(next.tell).not.toHaveBeenCalled()
    expect(keeper(2).told(world, [form]).get(form)).toEqual({ people: 200 })
    expect(keeper(2).told(world, [form]).get(form)).toEqual({ people: 200 })
    expect(world.db.select().from(toldFigures).all()).toMatchObject([{ kind: 'people', edition: 2, people: 200 }])
    take(world, person(world))
    const later = keeper(2)
    expect(later.told(world, [form]).get(form)).toEqual({ people: 201 })
    expect(later.tell).toHaveBeenCalledTimes(1)
  })

  it('is not kept of few', () => {
    const world = testWorld()
    const form = taken(world, 10)
    expect(keeper().told(world, [form]).get(form)).toEqual({ people: 11 })
    expect(world.db.select().from(toldFigures).all()).toEqual([])
  })

  it('is told though the disk takes nothing', () => {
    const world = testWorld()
    const form = taken(world, 199)
    world.db.$client.pragma('query_only = on')
    expect(keeper().told(world, [form]).get(form)).toEqual({ people: 200 })
    expect(world.db.select().from(toldFigures).all()).toEqual([])
  })

  it('is told of a test whatever form somebody had, of many people the latest, each by their first attempt', () => {
    const world = testWorld()
    const drawn = 'first-response'
    const takers = Array.from({ length: 4 }, (_, minute) => {
      world.at(`2026-03-02T09:0${minute}:00Z`)
      return { taker: person(world), form: '' }
    })
    for (const [minute, one] of takers.entries()) {
      world.at(`2026-03-02T10:0${minute}:00Z`)
      one.form = take(world, one.taker, keyAnswer, drawn).form.hash
    }
    world.at('2026-04-02T10:09:00Z')
    const last = takers[3]
    if (!last) throw new Error('nobody')
    expect(take(world, last.taker, keyAnswer, drawn).form.hash).not.toBe(last.form)
    take(world, person(world))
    const told = toldOf('quizId', (_world, _quiz, sheets) => sheets.map(({ formHash }) => formHash), { most: 3 })
    const found = told(world, [drawn, quizId, 'nothing'])
    expect(found.get(drawn)).toEqual(takers.slice(1).map(({ form }) => form))
    expect(found.get(quizId)).toHaveLength(1)
    expect(found.get('nothing')).toEqual([])
  })

  it('asks as much of many forms as of one', () => {
    const world = testWorld()
    const forms = [quizId, 'first-response', 'three-of-eight'].map(
      (quiz) => take(world, person(world), keyAnswer, quiz).form.hash,
    )
    const asked = vi.spyOn(world.db.$client, 'prepare')
    const askedOf = (some: readonly string[]) => {
      const before = asked.mock.calls.length
      expect(teller().told(world, some).size).toBe(some.length)
      return asked.mock.calls.length - before
    }
    askedOf(forms)
    expect(askedOf(forms.slice(0, 1))).toBe(1)
    expect(askedOf(forms)).toBe(1)
  })
})
