import { createElement, type ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { lesson } from '~/domains/content/content.server'
import { publish } from '~/domains/content/publish.server'
import { type LessonComponents, lessonHtml } from '~/domains/content/rendering.server'
import { cache, change, copySample } from '~tests/content/sample'
import { testWorld } from '~tests/world'

function componentsOf(seen: (name: string, props: object) => void): LessonComponents {
  const make = (name: string) => (props: { children?: ReactNode }) => {
    seen(name, props)
    return createElement('span', { 'data-name': name }, props.children)
  }
  const names = ['Scene', 'Example', 'NextShift', 'Term', 'Cite', 'Sorting', 'Conversation']
  return Object.fromEntries(names.map((name) => [name, make(name)]))
}

async function sampleLesson() {
  const content = copySample()
  const world = testWorld({ CONTENT_DIR: content })
  await publish(world, { cache })
  const found = lesson(world, 'first-steps', 'a-fair-rule')
  if (!found) throw new Error('the sample has no lesson')
  return { world, content, found }
}

describe('a lesson’s HTML', () => {
  it('has the sections’ ids, links in the reader’s language and the page’s components', async () => {
    const { world, found } = await sampleLesson()
    const seen = vi.fn()
    const html = lessonHtml(world, found, 'es', componentsOf(seen))
    expect(html).toContain('<h2 id="section-1">La escena</h2>')
    expect(html).toContain('<h2 id="section-3">En tu próximo turno</h2>')
    expect(html).toContain('<h3>Un paso</h3>')
    expect(html).toContain('href="/es/titles/team-lead"')
    expect(html).toContain('href="#section-1"')
    expect(html).toContain('<span data-name="Term">cola</span>')
    expect(seen.mock.calls.map(([name]) => name)).toEqual([
      'Scene',
      'Term',
      'Cite',
      'Term',
      'Cite',
      'Example',
      'Sorting',
      'Conversation',
      'NextShift',
    ])
    const [, sorting] = seen.mock.calls.find(([name]) => name === 'Sorting') ?? []
    expect(sorting).toMatchObject({
      title: 'El orden',
      tasks: [{ id: 'queue', place: 1 }, { id: 'team' }, { id: 'break' }, { id: 'mail' }],
    })
  })

  it('is rendered once for each language', async () => {
    const { world, found } = await sampleLesson()
    const seen = vi.fn()
    const spanish = lessonHtml(world, found, 'es', componentsOf(seen))
    const times = seen.mock.calls.length
    expect(lessonHtml(world, found, 'es', componentsOf(seen))).toBe(spanish)
    expect(seen).toHaveBeenCalledTimes(times)
    expect(lessonHtml(world, found, 'en', componentsOf(seen))).toContain('The scene')
    expect(seen.mock.calls.length).toBeGreaterThan(times)
  })

  it('is rendered anew for another release, since terms and sources may have changed', async () => {
    const { world, content, found } = await sampleLesson()
    const seen = vi.fn()
    lessonHtml(world, found, 'es', componentsOf(seen))
    const times = seen.mock.calls.length
    change(content, 'glossary.yaml', 'The contacts that wait.', 'Contacts in wait.')
    await publish(world, { cache })
    lessonHtml(world, found, 'es', componentsOf(seen))
    expect(seen.mock.calls.length).toBe(2 * times)
  })

  it('escapes what looks like HTML', async () => {
    const { world, content } = await sampleLesson()
    for (const file of ['es.mdx', 'en.mdx'])
      change(content, `courses/first-steps/a-fair-rule/${file}`, 'Nora', '\\<img src=x> Nora')
    const { freshen } = await import('~tests/content/sample')
    freshen(content)
    expect((await publish(world, { cache })).ok).toBe(true)
    const found = lesson(world, 'first-steps', 'a-fair-rule')
    expect(found && lessonHtml(world, found, 'es', componentsOf(vi.fn()))).toContain('&lt;img src=x&gt; Nora')
  })
})
