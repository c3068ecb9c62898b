import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocateEvenly, type Marker, mayRead, type ToAllocate } from '~/domains/casework/allocation'

const work = (id: string, teamId: string | null, readers: string[] = []): ToAllocate => ({
  id,
  personId: `writer-${id}`,
  teamId,
  readers,
})
const marker = (id: string, teams: string[] = [], load = 0): Marker => ({ id, teams, load })

describe('who may read', () => {
  it('is not the writer, nobody of their team, and nobody twice', () => {
    expect(mayRead(marker('m', ['north']), work('1', 'south'))).toBe(true)
    expect(mayRead(marker('m', ['north']), work('1', 'north'))).toBe(false)
    expect(mayRead(marker('writer-1'), work('1', null))).toBe(false)
    expect(mayRead(marker('m'), work('1', null, ['m']))).toBe(false)
  })
})

describe('sharing out evenly', () => {
  it('gives to who has least, and of equals to the first', () => {
    const given = allocateEvenly([work('1', null), work('2', null), work('3', null)], [marker('m', [], 1), marker('n')])
    expect(given).toEqual({
      given: [
        { submissionId: '1', markerId: 'n' },
        { submissionId: '2', markerId: 'm' },
        { submissionId: '3', markerId: 'n' },
      ],
      left: [],
    })
  })

  it('serves first what only one may read, and names what nobody may', () => {
    const both = [marker('m', ['north']), marker('n', ['south'])]
    const shared = allocateEvenly([work('1', null), work('2', 'north'), work('3', 'north')], both)
    expect(shared.given).toEqual([
      { submissionId: '1', markerId: 'm' },
      { submissionId: '2', markerId: 'n' },
      { submissionId: '3', markerId: 'n' },
    ])
    expect(allocateEvenly([work('1', 'north')], [marker('m', ['north'])]).left).toEqual(['1'])
    expect(allocateEvenly([work('1', null)], [])).toEqual({ given: [], left: ['1'] })
  })

  it('never breaks a rule, loses nothing, and differs by at most one where anybody may read anything', () => {
    const teams = fc.constantFrom('north', 'south', null)
    const submissions = fc
      .array(teams, { maxLength: 40 })
      .map((list) => list.map((team, place) => work(String(place), team)))
    fc.assert(
      fc.property(submissions, fc.integer({ min: 1, max: 5 }), fc.boolean(), (list, count, isFree) => {
        const markers = Array.from({ length: count }, (_, place) =>
          marker(`m${place}`, isFree ? [] : [place % 2 === 0 ? 'north' : 'south']),
        )
        const { given, left } = allocateEvenly(list, markers)
        expect(given.length + left.length).toBe(list.length)
        for (const { submissionId, markerId } of given) {
          const submission = list.find(({ id }) => id === submissionId)
          const reader = markers.find(({ id }) => id === markerId)
          expect(submission && reader && mayRead(reader, submission)).toBe(true)
        }
        if (!isFree) return
        const loads = markers.map(({ id }) => given.filter(({ markerId }) => markerId === id).length)
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
