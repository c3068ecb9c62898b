import { describe, expect, it } from 'vitest'
import { en } from '~/i18n/en'
import { es } from '~/i18n/es'
import { textOf } from '~/i18n/text'
import { type Leaf, leavesOf, putIn, saidBy } from './leaves'

const files = {
  es: import.meta.glob<Record<string, unknown>>('../../app/i18n/es/*.ts', { eager: true }),
  en: import.meta.glob<Record<string, unknown>>('../../app/i18n/en/*.ts', { eager: true }),
}
const areas = (locale: 'es' | 'en') => Object.keys(files[locale]).map((path) => path.split('/').at(-1))
const leaves = (locale: 'es' | 'en') =>
  Object.entries(files[locale]).flatMap(([path, exported]) => leavesOf(exported, path.split('/').at(-1) ?? ''))

/** Text that is meant for the other language's readers, or a name. */
const foreign = ['common.ts.common.language.other', 'common.ts.common.language.name']
const names = /Escalón/g
/** Where there is nothing to say, on purpose. */
const wordless = ['ladder.ts.ladder.step.states.new']

const textsOf = (leaf: Leaf) => saidBy(leaf).filter((text): text is string => typeof text === 'string')

describe('the dictionaries', () => {
  it('are the ones the pages get', () => {
    expect(textOf('es')).toBe(es)
    expect(textOf('en')).toBe(en)
  })

  it('have the same files and the same keys', () => {
    expect(areas('es').length).toBeGreaterThan(4)
    expect(areas('en')).toEqual(areas('es'))
    const keys = (locale: 'es' | 'en') =>
      leaves(locale)
        .map(({ path, value }) => `${path} ${typeof value}`)
        .sort()
    expect(keys('es').length).toBeGreaterThan(60)
    expect(keys('en')).toEqual(keys('es'))
    expect(
      leavesOf(en, '')
        .map(({ path }) => path)
        .sort(),
    ).toEqual(
      leavesOf(es, '')
        .map(({ path }) => path)
        .sort(),
    )
  })

  it.each(['es', 'en'] as const)('say something under every key: %s', (locale) => {
    const silent = leaves(locale).filter((leaf) => textsOf(leaf).some((text) => text.trim() === ''))
    expect(silent.map(({ path }) => path).filter((path) => !wordless.includes(path))).toEqual([])
  })

  it.each(['es', 'en'] as const)('hold only texts and functions that return texts: %s', (locale) => {
    for (const leaf of leaves(locale)) {
      const said = saidBy(leaf)
      expect(said.length, leaf.path).toBeGreaterThan(0)
      for (const text of said) expect(typeof text, leaf.path).toBe('string')
    }
  })

  it.each(['es', 'en'] as const)('leave no gap where something was to be put in: %s', (locale) => {
    const gaps = leaves(locale).filter((leaf) =>
      textsOf(leaf).some((text) => /undefined|null|NaN|\[object|=>|\{\{|\$\{/.test(text)),
    )
    expect(gaps.map(({ path }) => path)).toEqual([])
  })

  it('put in the same things in both languages', () => {
    const other = new Map(leaves('en').map((leaf) => [leaf.path, leaf]))
    const differing = leaves('es').filter((leaf) => {
      const twin = other.get(leaf.path)
      return twin && typeof leaf.value === 'function' && hasPutIn(leaf) !== hasPutIn(twin)
    })
    expect(differing.map(({ path }) => path)).toEqual([])
  })

  it('have no Spanish in English', () => {
    const spanish = leaves('en').filter((leaf) => !foreign.includes(leaf.path) && textsOf(leaf).some(soundsSpanish))
    expect(spanish.map((leaf) => `${leaf.path}: ${saidBy(leaf)[0]}`)).toEqual([])
  })

  it('have no English in Spanish', () => {
    const english = leaves('es').filter((leaf) => !foreign.includes(leaf.path) && textsOf(leaf).some(soundsEnglish))
    expect(english.map((leaf) => `${leaf.path}: ${saidBy(leaf)[0]}`)).toEqual([])
  })

  it.each(['es', 'en'] as const)('raise no voice: %s', (locale) => {
    const loud = leaves(locale).filter((leaf) => textsOf(leaf).some((text) => /[!¡]/.test(text)))
    expect(loud.map(({ path }) => path)).toEqual([])
  })

  it('open in Spanish what they ask', () => {
    const half = leaves('es').filter((leaf) =>
      textsOf(leaf).some((text) => (text.match(/\?(?!\w|=)/g) ?? []).length !== (text.match(/¿/g) ?? []).length),
    )
    expect(half.map(({ path }) => path)).toEqual([])
  })
})

function hasPutIn(leaf: Leaf): boolean {
  return textsOf(leaf).join(' ').includes(putIn)
}

function soundsSpanish(text: string): boolean {
  const own = text.replace(names, '')
  const words = /\b(que|los|las|una|del|para|por|con|esta|este|tu|tus|más|ya|página|correo|hoy|ayer|entrar|guardar)\b/i
  return /[áéíóúñü¿¡«»]/i.test(own) || words.test(own)
}

function soundsEnglish(text: string): boolean {
  return /\b(the|and|with|your|you|this|that|from|have|page|please|of|is|are|was|save|next|back)\b/i.test(text)
}

describe('what the checks above go by', () => {
  it('tell the languages apart', () => {
    expect(soundsSpanish('Guarda los cambios')).toBe(true)
    expect(soundsSpanish('Añadir')).toBe(true)
    expect(soundsSpanish('Escalón keeps what you wrote')).toBe(false)
    expect(soundsEnglish('Save the changes')).toBe(true)
    expect(soundsEnglish('Guarda los cambios')).toBe(false)
  })

  it('see into functions, however deep', () => {
    const [leaf, ...others] = leavesOf(
      { area: { count: (n: number, { name }: { name: string }) => `${n} de ${name}` } },
      '',
    )
    expect(others).toEqual([])
    expect(saidBy(leaf as Leaf)).toEqual([`${putIn} de ${putIn}`])
  })

  it('notice what is missing, empty or no text', () => {
    expect(leavesOf({ a: { b: 'x' }, c: 'y' }, '').map(({ path }) => path)).toEqual(['a.b', 'c'])
    expect(saidBy({ path: 'a', value: () => 7 })).toEqual([7])
    expect(saidBy({ path: 'a', value: () => ({ subject: 'x', text: '' }) })).toEqual(['x', ''])
  })
})
