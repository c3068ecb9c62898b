import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLocale, locales, preferredLocale } from '~/i18n/locale'

describe('the language of a browser that comes for the first time', () => {
  it.each([
    [null, 'es'],
    ['', 'es'],
    ['es', 'es'],
    ['en', 'en'],
    ['en-US', 'en'],
    ['EN-gb', 'en'],
    ['es-419,es;q=0.9,en;q=0.8', 'es'],
    ['en-GB,en;q=0.9,es;q=0.8', 'en'],
    ['es;q=0.5,en;q=0.8', 'en'],
    ['en;q=0.5, es;q=0.51', 'es'],
    ['en;q=0.300,es;q=0.2', 'en'],
    ['de-DE,de;q=0.9,en;q=0.5', 'en'],
    ['pt-BR, pt;q=0.9, fr;q=0.8', 'es'],
    ['ca,es;q=0.7,en;q=0.3', 'es'],
    ['en, es', 'en'],
    ['es, en', 'es'],
    [' en ; q=0.4 , es ; q=0.3 ', 'en'],
    ['en;Q=0.4,es;q=0.3', 'en'],
  ])('%s → %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale)
  })

  it.each([
    ['en;q=0', 'es'],
    ['en;q=0.000,de', 'es'],
    ['es;q=0,en;q=0.1', 'en'],
  ])('%s: what is refused is not given, %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale)
  })

  it.each([
    ['*', 'es'],
    ['*;q=0.5', 'es'],
    ['de,*;q=0.1', 'es'],
    ['en;q=0.2,*;q=0.1', 'en'],
  ])('%s: any language is fine, %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale)
  })

  it.each([
    ';;;,,,',
    'q=1',
    ';q=1',
    'en;q=abc;q=',
    'en;q=..',
    'en;q=1.2.3',
    'english',
    'constructor',
    '__proto__',
    '-en',
    'en_US',
  ])('%s is no language of ours: es', (header) => {
    // `q=abc` has no weight to read, so it counts as none given
    expect(preferredLocale(header)).toBe(header === 'en;q=abc;q=' ? 'en' : 'es')
  })

  it('is one of ours whatever is sent', () => {
    fc.assert(fc.property(fc.string(), (header) => isLocale(preferredLocale(header))))
  })

  it('is the one with more weight, in either order', () => {
    const weight = fc.integer({ min: 1, max: 1000 }).map((thousandths) => thousandths / 1000)
    fc.assert(
      fc.property(weight, weight, fc.boolean(), (es, en, turned) => {
        fc.pre(es !== en)
        const parts = [`es-ES;q=${es}`, `en;q=${en}`]
        const header = (turned ? parts.reverse() : parts).join(',')
        return preferredLocale(header) === (es > en ? 'es' : 'en')
      }),
    )
  })
})

describe('a language', () => {
  it('is es or en and nothing else', () => {
    expect(locales).toEqual(['es', 'en'])
    expect(locales.every(isLocale)).toBe(true)
    for (const word of ['ES', 'fr', '', 'es-ES', 'toString', undefined, null, 0, ['es']])
      expect(isLocale(word)).toBe(false)
  })
})
