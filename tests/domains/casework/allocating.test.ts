import { describe, expect, it } from 'vitest'
import { permitFor } from '~/cli/demo/permit'
import { giveReadings, readAllocation, shareReadings } from '~/domains/casework/allocating.server'
import { finishMark, keepMarks, takeReading } from '~/domains/casework/marking.server'
import { allocationQuerySchema } from '~/domains/casework/model'
import { person, team, testWorld } from '~tests/world'
import { caseId, handedIn, markForm, marks, readTwice } from './samples'

function started() {
  const world = testWorld()
  const ours = team(world, 'Reclamaciones')
  const trainer = (name: string, teamId: string | null = null) => person(world, { role: 'trainer', name, teamId })
  const [marta, rosa, olga] = [trainer('Marta'), trainer('Rosa', ours), trainer('Olga')]
  const works = ['Ana', 'Beto', 'Caro', 'Dora'].map((name, place) => {
    world.at(new Date(Date.UTC(2026, 2, 2 + place, 9)))
    return handedIn(world, person(world, { name, teamId: name === 'Ana' ? ours : null }))
  })
  const may = permitFor(marta, 'mark')
  const seen = (asked: Record<string, string> = {}) =>
    readAllocation(world, may, allocationQuerySchema.parse({ page: 1, ...asked }))
  const ids = seen().rows.map(({ readingId }) => readingId)
  const has = () => seen({ given: 'yes' }).rows.map(({ personName, markerName }) => `${personName}: ${markerName}`)
  return { world, marta, rosa, olga, may, works, seen, ids, has }
}

describe('what is to be shared out', () => {
  it('shows names and teams, the first due first, and who has how much to do', () => {
    const { world, marta, works, seen } = started()
    expect(seen().rows.map(({ personName, teamName }) => [personName, teamName])).toEqual([
      ['Ana', 'Reclamaciones'],
      ['Beto', null],
      ['Caro', null],
      ['Dora', null],
    ])
    takeReading(world, marta, works[1] ?? '')
    expect(seen()).toMatchObject({ total: 3, pages: 1 })
    expect(seen({ given: 'yes' }).rows).toMatchObject([{ personName: 'Beto', markerName: 'Marta' }])
    expect(seen().markers.map(({ name, load }) => [name, load])).toEqual([
      ['Marta', 1],
      ['Olga', 0],
      ['Rosa', 0],
    ])
    expect(seen({ case: 'other' }).total).toBe(0)
    expect(seen({ case: caseId, page: '9' })).toMatchObject({ page: 1, total: 3 })
  })
})

describe('giving by hand', () => {
  it('gives what the marker may read, and says what not and why', () => {
    const { world, rosa, may, ids, has } = started()
    const own = handedIn(world, rosa)
    const [ownReading] = world.db.$client.prepare('select id from reading where submission_id = ?').pluck().all(own)
    const done = giveReadings(world, may, [...ids.slice(0, 2), Number(ownReading)], rosa.id)
    expect(done.given).toBe(1)
    expect(done.left.map(({ personName, why }) => [personName, why])).toEqual([
      ['Ana', 'team'],
      ['Rosa', 'own'],
    ])
    expect(has()).toEqual(['Beto: Rosa'])
  })

  it('gives nobody a second reading of what they have read', () => {
    const { world, marta, olga, may, works, seen } = started()
    readTwice(world, marta, { share: 1 })
    finishMark(world, marta, works[1] ?? '', markForm(marks([3, 3, 3, 3, 3])))
    const second = seen().rows.find(({ personName }) => personName === 'Beto')
    expect(second?.place).toBe(2)
    const reading = [second?.readingId ?? 0]
    expect(giveReadings(world, may, reading, marta.id)).toMatchObject({ given: 0, left: [{ why: 'read' }] })
    expect(giveReadings(world, may, reading, olga.id)).toMatchObject({ given: 1, left: [] })
  })

  it('takes from one to give to another; who had begun keeps nothing more', () => {
    const { world, marta, olga, may, works, ids, has } = started()
    keepMarks(world, olga, works[0] ?? '', markForm(marks([2])))
    expect(giveReadings(world, may, ids.slice(0, 1), marta.id)).toMatchObject({ given: 1 })
    expect(has()).toEqual(['Ana: Marta'])
    expect(keepMarks(world, olga, works[0] ?? '', markForm(marks([3])))).toMatchObject({ reason: 'taken' })
    const deeds = "select count(*) from submission_event where deed = 'allocated'"
    expect(world.db.$client.prepare(deeds).pluck().get()).toBe(2)
  })

  it('gives to nobody who does not mark, and nothing that is done or taken back', () => {
    const { world, marta, may, works, ids } = started()
    finishMark(world, marta, works[0] ?? '', markForm(marks([3, 3, 3, 3, 3])))
    expect(giveReadings(world, may, ids.slice(0, 1), marta.id)).toEqual({ given: 0, left: [] })
    const stranger = person(world)
    expect(giveReadings(world, may, ids.slice(1, 2), stranger.id)).toMatchObject({
      given: 0,
      left: [{ why: 'nobody' }],
    })
  })
})

describe('sharing out evenly', () => {
  it('gives each of those chosen as much, by the rules', () => {
    const { world, marta, rosa, may, ids, has } = started()
    expect(shareReadings(world, may, ids, [marta.id, rosa.id])).toEqual({ given: 4, left: [] })
    expect(has().filter((one) => one.endsWith('Marta'))).toHaveLength(2)
    expect(has()).toContain('Ana: Marta')
  })

  it('says who is left when nobody chosen may', () => {
    const { world, rosa, may, ids } = started()
    const done = shareReadings(world, may, ids, [rosa.id])
    expect(done).toMatchObject({ given: 3, left: [{ personName: 'Ana', why: 'nobody' }] })
  })
})
