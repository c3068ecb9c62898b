import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { en } from '~/i18n/en'
import { es } from '~/i18n/es'
import { ConversationIsland } from '~/islands/ConversationIsland'
import { ConversationText } from '~/islands/ConversationText'
import { loadIsland } from '~/islands/registry'
import { SortingIsland } from '~/islands/SortingIsland'
import { SortingText } from '~/islands/SortingText'
import { all, only, rendered } from '~tests/ui/markup'

const tasks = ['a', 'b', 'c', 'd'].map((id, index) => ({ id, text: `Task ${id}`, place: 4 - index, why: `Why ${id}` }))
const sorting = { title: 'Ten o’clock', prompt: 'Put in order', tasks, lesson: 'First what grows' }
const talk = {
  you: 'Amara',
  other: 'Bruno',
  start: 'opening',
  nodes: [
    {
      id: 'opening',
      says: 'Yes?',
      choices: [
        { text: 'How are you?', to: 'good-end', note: 'You ask.' },
        { text: 'You are late.', to: 'poor-end', note: 'You tell.' },
      ],
    },
    { id: 'good-end', says: 'Thanks.', end: 'good' as const, lesson: 'Asking worked.' },
    { id: 'poor-end', says: 'So what.', end: 'poor' as const, lesson: 'Telling did not.' },
  ],
}

describe('sorting, without script', () => {
  const t = en.learning.sorting
  const page = rendered(createElement(SortingText, { ...sorting, kind: t.kind, words: t }))

  it('says what to do, every task, the order argued for and why', () => {
    for (const words of [sorting.title, sorting.prompt, sorting.lesson]) expect(page.text).toContain(words)
    expect(all(only(page, 'ol'), 'strong').map(({ text }) => text)).toEqual(['Task d', 'Task c', 'Task b', 'Task a'])
    for (const { why } of tasks) expect(page.text).toContain(why)
  })

  it('gives its island what it needs, as JSON', () => {
    const { attributes } = only(page, 'escalon-island')
    expect(attributes.name).toBe('Sorting')
    const props = JSON.parse(attributes.props ?? '')
    expect(props).toEqual({ tasks, lesson: sorting.lesson, words: { ...t } })
  })
})

describe('a conversation, without script', () => {
  const t = es.learning.conversation
  const title = 'Quince minutos'
  const page = rendered(createElement(ConversationText, { ...talk, title, setting: 'Viernes', kind: t.kind, words: t }))

  it('says every moment, every answer with what it does, and every ending', () => {
    const said = [
      title,
      'Viernes',
      'Yes?',
      'How are you?',
      'You ask.',
      'You tell.',
      'Asking worked.',
      'Telling did not.',
    ]
    for (const words of [...said, t.good, t.poor]) expect(page.text).toContain(words)
  })

  it('leads from each answer to the moment that follows', () => {
    const links = all(page, 'a').map(({ attributes }) => attributes.href?.slice(1))
    const moments = all(page, 'li').map(({ attributes }) => attributes.id)
    expect(links).toHaveLength(2)
    for (const link of links) expect(moments).toContain(link)
    expect(new Set(moments).size).toBe(moments.length)
  })
})

describe('islands, come to life', () => {
  it('are found by name, and only those there are', async () => {
    expect(await loadIsland('Sorting')).toBe(SortingIsland)
    expect(await loadIsland('Conversation')).toBe(ConversationIsland)
    expect(await loadIsland('toString')).toBeNull()
  })

  it('offer each task two buttons that name it; at the edge one is set aside but can still be reached', () => {
    const page = rendered(createElement(SortingIsland, { tasks, lesson: '', words: en.learning.sorting }))
    const buttons = all(only(page, 'ol'), 'button')
    expect(buttons.map(({ attributes }) => attributes['aria-label'])).toEqual(
      tasks.flatMap(({ text }) => [`Move up: ${text}`, `Move down: ${text}`]),
    )
    const set = buttons.map(({ attributes }) => attributes['aria-disabled'] === 'true')
    expect(set).toEqual([true, false, false, false, false, false, false, true])
    expect(buttons.every(({ attributes }) => attributes.disabled === undefined)).toBe(true)
  })

  it('begin a conversation with what is said first and the answers to it, and tell nothing of what follows', () => {
    const page = rendered(createElement(ConversationIsland, { ...talk, words: en.learning.conversation }))
    expect(all(page, 'button').map(({ text }) => text)).toEqual(['How are you?', 'You are late.'])
    expect(page.text).toContain('Bruno: Yes?')
    expect(page.text).not.toMatch(/You ask|Thanks|So what|worked/)
  })

  it.each([
    ['Sorting', createElement(SortingIsland, { tasks, lesson: '', words: en.learning.sorting })],
    ['Conversation', createElement(ConversationIsland, { ...talk, words: en.learning.conversation })],
  ])('%s has a place where changes are read out, and no inline style', (_, island) => {
    const html = renderToStaticMarkup(island)
    expect(html).toMatch(/role="status"/)
    expect(html).not.toMatch(/style=/)
  })
})
