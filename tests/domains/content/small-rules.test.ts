import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, suggest } from '~/domains/content/checks/nearest'
import { hashOf } from '~/domains/content/hashes.server'
import { type Expression, literalOf } from '~/domains/content/literal'
import { Lru } from '~/domains/content/lru'
import { countWords } from '~/domains/content/outline'
import { cutSnippet, foldText } from '~/domains/content/snippet'

describe('the name of a content by what it says', () => {
  it('does not mind the order of fields, nor fields called hash', () => {
    expect(hashOf({ a: 1, b: [{ c: 2, hash: 'x' }], hash: 'y' })).toBe(hashOf({ b: [{ c: 2 }], a: 1 }))
    expect(hashOf({ a: 1, b: undefined })).toBe(hashOf({ a: 1 }))
  })

  it('minds everything else', () => {
    const names = [{ a: 1 }, { a: 2 }, { a: '1' }, { b: 1 }, [1], [1, 2], [2, 1], { a: null }, {}, null].map(hashOf)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('what was used last', () => {
  it('is kept, and the rest is let go', () => {
    const kept = new Lru<number>(2)
    kept.set('a', 1)
    kept.set('b', 2)
    expect(kept.get('a')).toBe(1)
    kept.set('c', 3)
    expect([kept.get('a'), kept.get('b'), kept.get('c'), kept.size]).toEqual([1, undefined, 3, 2])
    kept.set('c', 4)
    expect([kept.get('c'), kept.size]).toEqual([4, 2])
  })
})

describe('a literal', () => {
  const text = (value: unknown): Expression => ({ type: 'Literal', value })
  const property = (name: string, value: Expression, more = {}): Expression => {
    return { type: 'Property', kind: 'init', computed: false, key: { type: 'Identifier', name }, value, ...more }
  }
  const object = (...properties: Expression[]): Expression => ({ type: 'ObjectExpression', properties })

  it('is made of texts, numbers, lists and objects', () => {
    const list = {
      type: 'ArrayExpression',
      elements: [text('a'), { type: 'UnaryExpression', operator: '-', argument: text(2) }],
    }
    expect(literalOf(object(property('id', list)))).toEqual({ ok: true, value: { id: ['a', -2] } })
    expect(literalOf({ type: 'TemplateLiteral', expressions: [], quasis: [{ value: { cooked: 'x' } }] })).toEqual({
      ok: true,
      value: 'x',
    })
  })

  it.each<[string, Expression]>([
    ['a call', { type: 'CallExpression' }],
    ['a name', { type: 'Identifier', name: 'process' }],
    ['a sum', { type: 'BinaryExpression', operator: '+' }],
    ['a pattern', text(/x/)],
    ['a template with a name in it', { type: 'TemplateLiteral', expressions: [{ type: 'Identifier' }], quasis: [] }],
    ['a function in a list', { type: 'ArrayExpression', elements: [{ type: 'ArrowFunctionExpression' }] }],
    ['a hole in a list', { type: 'ArrayExpression', elements: [null] }],
    ['a spread', object({ type: 'SpreadElement', argument: text(1) })],
    ['a computed key', object(property('a', text(1), { computed: true }))],
    ['a getter', object(property('a', text(1), { kind: 'get' }))],
    ['a prototype', object(property('__proto__', object()))],
    ['minus a text', { type: 'UnaryExpression', operator: '-', argument: text('a') }],
  ])('is not %s', (_name, expression) => {
    expect(literalOf(expression)).toEqual({ ok: false })
  })
})

describe('a name that is nearly right', () => {
  it('counts the letters to change', () => {
    expect([editDistance('kitten', 'sitting'), editDistance('', 'abc'), editDistance('same', 'same')]).toEqual([
      3, 3, 0,
    ])
  })

  it('is suggested only when it is near', () => {
    expect(suggest('coching', ['coaching', 'metrics'])).toBe('did you mean “coaching”?')
    expect(suggest('xyz', ['coaching', 'metrics'])).toBe('check the name, or add it')
    expect(suggest('xyz', [])).toBe('check the name, or add it')
  })
})

describe('a snippet', () => {
  it('folds accents and case, sign by sign', () => {
    expect(foldText('Reclamación ÁÉÍÓÚÑü')).toBe('reclamacion aeiounu')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => foldText(text).length === text.normalize('NFC').length),
    )
  })

  it('is the whole of a short text, on one line', () => {
    expect(cutSnippet('one\n two  three', ['two'])).toBe('one two three')
  })

  it('begins a little before the word that was looked for, at a whole word', () => {
    const text = `${'antes '.repeat(60)}la reclamación llegó ${'después '.repeat(60)}`
    const snippet = cutSnippet(text, ['reclam'], 60)
    expect(snippet).toContain('la reclamación llegó')
    expect(snippet).toMatch(/^… antes /)
    expect(snippet).toMatch(/ …$/)
    expect(snippet.length).toBeLessThan(70)
  })

  it('begins at the beginning when the word is not in it', () => {
    expect(cutSnippet('palabra '.repeat(50), ['nada'], 30)).toBe('palabra palabra palabra …')
  })
})

it('counts words, not signs', () => {
  expect(countWords('Son 8 ÷ 17 = 47 % — «bien».')).toBe(5)
  expect(countWords('')).toBe(0)
})
