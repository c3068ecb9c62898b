import { describe, expect, it } from 'vitest'
import { choicesOf, followPath, nodeOf, type Talk } from '~/islands/conversation-path'
import { fill } from '~/islands/fill'

const talk: Talk = {
  start: 'opening',
  nodes: [
    {
      id: 'opening',
      says: 'Yes?',
      choices: [
        { text: 'How are you?', to: 'warm', note: 'You ask.' },
        { text: 'You are late.', to: 'cold', note: 'You tell.' },
      ],
    },
    {
      id: 'warm',
      says: 'Fine.',
      choices: [
        { text: 'Good.', to: 'good', note: 'You end.' },
        { text: 'Late again?', to: 'cold', note: 'You push.' },
      ],
    },
    { id: 'cold', says: 'So what.', end: 'poor', lesson: 'No.' },
    { id: 'good', says: 'Thanks.', end: 'good', lesson: 'Yes.' },
  ],
}

describe('a conversation', () => {
  it('begins where it says', () => {
    expect(followPath(talk, [])).toMatchObject({ turns: [], now: { id: 'opening' } })
  })

  it('follows each choice, and remembers what was said', () => {
    const { turns, now } = followPath(talk, [0, 1])
    expect(turns.map(({ says, choice }) => [says, choice.text])).toEqual([
      ['Yes?', 'How are you?'],
      ['Fine.', 'Late again?'],
    ])
    expect(now).toMatchObject({ id: 'cold', end: 'poor' })
    expect(choicesOf(now)).toEqual([])
  })

  it.each([
    ['a choice that is not there', [7]],
    ['a choice after the end', [1, 0]],
  ])('stops at %s', (_, path) => {
    const { turns, now } = followPath(talk, path)
    expect(turns.length).toBe(path.length - 1)
    expect(now).not.toBeNull()
  })

  it('knows its moments by name', () => {
    expect(nodeOf(talk.nodes, 'good')?.says).toBe('Thanks.')
    expect(nodeOf(talk.nodes, 'elsewhere')).toBeNull()
  })
})

it.each([
  ['{other} answers: {says}', { other: 'Iván', says: 'Yes?' }, 'Iván answers: Yes?'],
  ['in place {place} of {count}', { place: 2, count: 6 }, 'in place 2 of 6'],
  ['{unknown} stays', {}, '{unknown} stays'],
  ['{says}', { says: 'with {braces}' }, 'with {braces}'],
] as const)('filling %j', (template, values, expected) => {
  expect(fill(template, values)).toBe(expected)
})
