import { beforeEach, describe, expect, it } from 'vitest'
import { publish } from '~/domains/content/publish.server'
import { search } from '~/domains/content/search.server'
import { cache, change, copySample } from '~tests/content/sample'
import { type TestWorld, testWorld } from '~tests/world'

let world: TestWorld
let content: string

beforeEach(async () => {
  content = copySample()
  world = testWorld({ CONTENT_DIR: content })
  await publish(world, { cache })
})

const found = (locale: 'es' | 'en', query: string) =>
  search(world, locale, query).map(({ kind, title }) => `${kind}: ${title}`)

describe('the search', () => {
  it('finds lessons, terms, titles, tests and cases', () => {
    expect(found('es', 'norma justa')).toEqual(['lesson: Una norma justa'])
    expect(found('es', 'TMO')[0]).toBe('term: tiempo medio de operación (TMO)')
    expect(found('es', 'líder')[0]).toBe('title: Líder de equipo')
    expect(found('es', 'criterio')).toEqual(['test: Tu criterio'])
    expect(found('es', 'retrasos')).toEqual(['case: Pedidos tarde'])
  })

  it('keeps to the language asked', () => {
    expect(found('en', 'fair rule')).toEqual(['lesson: A fair rule'])
    expect(found('en', 'criterio')).toEqual([])
  })

  it('does not mind accents, capitals or unfinished words, and forgives a slip', () => {
    expect(found('es', 'LIDER')[0]).toBe('title: Líder de equipo')
    expect(found('es', 'operacion')[0]).toBe('term: tiempo medio de operación (TMO)')
    expect(found('es', 'pedi')).toEqual(['case: Pedidos tarde'])
    expect(found('es', 'retarsos')).toEqual(['case: Pedidos tarde'])
  })

  it('knows what is said in a lesson and on its islands, by other names, and by the course', () => {
    expect(found('es', 'veinte llamadas')).toEqual(['lesson: Una norma justa'])
    expect(found('es', 'mover pausas')).toEqual(['lesson: Una norma justa'])
    expect(found('es', 'encargado')).toEqual(['title: Agente'])
    expect(found('es', 'primeros pasos')).toEqual(['lesson: Una norma justa'])
  })

  it('asks for every word, and takes any when nothing has them all', () => {
    expect(found('es', 'norma retrasos')).toEqual(
      expect.arrayContaining(['lesson: Una norma justa', 'case: Pedidos tarde']),
    )
    expect(found('es', 'equipo líder')).toEqual(['title: Líder de equipo'])
  })

  it('tells where, without the language, and a term’s meaning in full', () => {
    expect(search(world, 'en', 'fair rule')[0]).toMatchObject({
      path: '/courses/first-steps/a-fair-rule',
      kind: 'lesson',
    })
    expect(search(world, 'en', 'queue').find(({ kind }) => kind === 'term')).toEqual({
      kind: 'term',
      title: 'queue',
      snippet: 'The contacts that wait.',
      path: null,
    })
    expect(search(world, 'en', 'twenty')[0]?.snippet).toContain('Twenty calls wait')
  })

  it('gives no more than was asked, and nothing for nothing', () => {
    expect(search(world, 'es', 'equipo llamadas norma pedidos', 2)).toHaveLength(2)
    expect([found('es', ''), found('es', '   '), found('es', 'zzzzzz'), found('es', '"*(')]).toEqual([[], [], [], []])
    expect(() => found('es', 'x '.repeat(5000))).not.toThrow()
  })

  it('knows a new release at once', async () => {
    change(content, 'ladder/titles.yaml', 'Dirige un equipo.', 'Dirige una orquesta.')
    await publish(world, { cache })
    expect(found('es', 'orquesta')).toEqual(['title: Líder de equipo'])
  })
})
