import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Limited, limits, minutesUntil, networkOf, waitUntil, windowStart } from '~/domains/accounts/limits'

const now = new Date('2026-03-02T09:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

describe('waitUntil', () => {
  it.each<[string, Limited, number[], number | null]>([
    ['no tries', 'sign-in', [], null],
    ['four failures', 'sign-in', [1, 2, 3, 4], null],
    ['five failures: until the first is a quarter of an hour old', 'sign-in', [1, 2, 3, 4, 5], 10],
    ['five failures in any order', 'sign-in', [3, 5, 1, 4, 2], 10],
    ['a sixth moves the end to the second', 'sign-in', [1, 2, 3, 4, 5, 6], 10],
    ['failures older than the window', 'sign-in', [1, 2, 3, 4, 15, 20], null],
    ['exactly at the end of the window', 'sign-in', [1, 2, 3, 4, 15], null],
    ['two requests for a reset', 'reset', [1, 50], null],
    ['three requests for a reset', 'reset', [1, 10, 50], 10],
    ['three sign-ups', 'signup', [0, 0, 0], 60],
  ])('%s', (_name, kind, ages, minutes) => {
    const until = waitUntil(kind, ages.map(minutesAgo), now)
    expect(until && (until.getTime() - now.getTime()) / 60_000).toBe(minutes)
  })

  const kinds = fc.constantFrom<Limited>('sign-in', 'reset', 'signup')
  const ages = fc.array(fc.integer({ min: 0, max: 3 * 3_600_000 }), { maxLength: 12 })
  const tried = (milliseconds: number[]) => milliseconds.map((age) => new Date(now.getTime() - age))

  it('ends when it says, and not a moment sooner', () => {
    fc.assert(
      fc.property(kinds, ages, (kind, list) => {
        const until = waitUntil(kind, tried(list), now)
        if (!until) return
        expect(until.getTime()).toBeGreaterThan(now.getTime())
        expect(waitUntil(kind, tried(list), until)).toBeNull()
        expect(waitUntil(kind, tried(list), new Date(until.getTime() - 1))).toEqual(until)
      }),
    )
  })

  it('never stops anybody with fewer tries than the limit', () => {
    fc.assert(
      fc.property(kinds, ages, (kind, list) => {
        expect(waitUntil(kind, tried(list.slice(0, limits[kind].tries - 1)), now)).toBeNull()
      }),
    )
  })

  it('waits exactly when the window holds as many tries as the limit', () => {
    fc.assert(
      fc.property(kinds, ages, (kind, list) => {
        const inWindow = tried(list).filter((at) => at > windowStart(kind, now)).length
        expect(waitUntil(kind, tried(list), now) !== null).toBe(inWindow >= limits[kind].tries)
      }),
    )
  })
})

describe('minutesUntil', () => {
  it.each([
    [1, 1],
    [59_999, 1],
    [60_000, 1],
    [60_001, 2],
    [900_000, 15],
  ])('%i ms are told as %i', (milliseconds, minutes) => {
    expect(minutesUntil(new Date(now.getTime() + milliseconds), now)).toBe(minutes)
  })
})

describe('networkOf', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('%s → %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  it('is the same for all addresses of one /64, and another for the next', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16))
    const half = fc.tuple(group, group, group, group)
    fc.assert(
      fc.property(half, half, half, (network, host, other) => {
        const [one, two] = [host, other].map((end) => networkOf([...network, ...end].join(':')))
        expect(one).toBe(two)
        const next = networkOf([...other, ...host].join(':'))
        expect(next === one).toBe(network.join() === other.join())
      }),
    )
  })
})
