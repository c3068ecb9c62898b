import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint, newId, newSecret } from '~/platform/ids.server'

/** From 1970 to the last moment ten digits of base 32 can tell apart. */
const moments = fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })

describe('an id', () => {
  it('is 26 lower-case letters and digits without i, l, o and u, at any time', () => {
    fc.assert(fc.property(moments, (at) => /^[0-9a-hjkmnp-tv-z]{26}$/.test(newId(at))))
  })

  it('sorts by its moment', () => {
    fc.assert(
      fc.property(moments, moments, (one, other) => {
        const order = Math.sign(one.getTime() - other.getTime())
        const [a, b] = [newId(one), newId(other)]
        return order === 0 || (a < b ? -1 : 1) === order
      }),
    )
  })

  it('tells two moments a millisecond apart', () => {
    fc.assert(fc.property(moments, (at) => newId(new Date(at.getTime() + 1)).slice(0, 10) > newId(at).slice(0, 10)))
  })

  it('carries its moment in its first ten signs', () => {
    const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
    fc.assert(
      fc.property(moments, (at) => {
        const head = [...newId(at).slice(0, 10)]
        return head.reduce((time, sign) => time * 32 + alphabet.indexOf(sign), 0) === at.getTime()
      }),
    )
  })

  it('is never the same twice, also within one millisecond', () => {
    const at = new Date('2026-03-02T09:00:00Z')
    const made = Array.from({ length: 20_000 }, () => newId(at))
    expect(new Set(made).size).toBe(made.length)
    expect(new Set(made.map((id) => id.slice(0, 10))).size).toBe(1)
  })

  it('draws every sign at every random place', () => {
    const tails = Array.from({ length: 2_000 }, () => newId(new Date()).slice(10))
    for (let place = 0; place < 16; place++) expect(new Set(tails.map((tail) => tail[place])).size).toBe(32)
  })
})

describe('a secret', () => {
  it('is 160 random bits that need no escaping in an address', () => {
    const made = Array.from({ length: 5_000 }, newSecret)
    expect(made.every((secret) => /^[0-9a-f]{40}$/.test(secret))).toBe(true)
    expect(new Set(made).size).toBe(made.length)
  })
})

describe('a fingerprint', () => {
  it('is the SHA-256 of the text in UTF-8', () => {
    expect(fingerprint('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(fingerprint('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    const bytes = Buffer.from('¿Cómo?', 'utf8')
    expect(fingerprint('¿Cómo?')).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('differs when the text does', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => (a === b) === (fingerprint(a) === fingerprint(b))))
  })
})
