import { describe, expect, it } from 'vitest'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Card, CardList } from '~/ui/Card'
import { DataTable } from '~/ui/DataTable'
import { EmptyState } from '~/ui/EmptyState'
import { Icon } from '~/ui/Icon'
import { Notice } from '~/ui/Notice'
import { Page, Part } from '~/ui/Page'
import { Pager } from '~/ui/Pager'
import { ProgressLine } from '~/ui/ProgressLine'
import { Prose } from '~/ui/Prose'
import { State } from '~/ui/State'
import { all, byId, only, rendered } from './markup'

interface Row {
  name: string
  right: number
}
const rows: Row[] = [
  { name: 'Ana', right: 3 },
  { name: 'Íñigo <b>', right: 5 },
]
const columns = [
  { id: 'name', title: 'Persona', cell: (row: Row) => row.name },
  { id: 'right', title: 'Aciertos', cell: (row: Row) => row.right, number: true },
]
const table = (props: object = {}) => (
  <DataTable caption="Resultados" columns={columns} rows={rows} keyOf={(row) => row.name} {...props} />
)

describe('a table', () => {
  it('says what each column and each row is', () => {
    const page = rendered(table())
    const heads = all(page, 'th').map(({ text, attributes }) => [attributes.scope, text])
    expect(heads).toEqual([
      ['col', 'Persona'],
      ['col', 'Aciertos'],
      ['row', 'Ana'],
      ['row', 'Íñigo <b>'],
    ])
    expect(all(page, 'td').map(({ text, attributes }) => [text, attributes.class])).toEqual([
      ['3', 'number'],
      ['5', 'number'],
    ])
    expect(all(page, 'b')).toEqual([])
  })

  it('scrolls by keyboard in a region that its caption names, whatever the caption is made of', () => {
    for (const caption of ['Resultados', <em key="caption">Resultados</em>]) {
      const page = rendered(table({ caption }))
      const region = page.children[0]
      expect(region?.attributes).toMatchObject({ role: 'group', tabindex: '0' })
      const named = byId(page, region?.attributes['aria-labelledby'])
      expect(named).toMatchObject({ tag: 'caption', text: 'Resultados' })
    }
  })

  it('two on one page are named apart', () => {
    const page = rendered(
      <>
        {table({ caption: 'One' })}
        {table({ caption: 'Two' })}
      </>,
    )
    const regions = all(page, 'div').filter(({ attributes }) => attributes.role === 'group')
    const names = regions.map(({ attributes }) => byId(page, attributes['aria-labelledby']).text)
    expect(names).toEqual(['One', 'Two'])
  })

  it('keeps a caption for those who listen where a heading says it already', () => {
    expect(only(rendered(table({ captionUnseen: true })), 'caption')).toMatchObject({
      text: 'Resultados',
      attributes: { class: 'unseen' },
    })
  })

  it('without rows still has its heads', () => {
    const page = rendered(table({ rows: [] }))
    expect(all(page, 'th')).toHaveLength(2)
    expect(all(only(page, 'tbody'), 'tr')).toEqual([])
  })
})

const words = { label: 'Páginas', previous: 'Anterior', next: 'Siguiente', position: 'Página 2 de 3' }
const pager = (page: number, pages: number) =>
  rendered(<Pager page={page} pages={pages} to={(wanted) => `/es/people?q=a&page=${wanted}`} words={words} />)
const links = (page: ReturnType<typeof rendered>) =>
  all(page, 'a').map(({ text, attributes }) => [text, attributes.rel, attributes.href])

describe('a pager', () => {
  const previous = (to: number) => ['Anterior', 'prev', `/es/people?q=a&page=${to}`]
  const next = (to: number) => ['Siguiente', 'next', `/es/people?q=a&page=${to}`]

  it('leads one page back and one on, keeping the filters', () => {
    expect(links(pager(2, 3))).toEqual([previous(1), next(3)])
    expect(only(pager(2, 3), 'nav')).toMatchObject({ attributes: { 'aria-label': 'Páginas' } })
    expect(pager(2, 3).text).toContain('Página 2 de 3')
  })

  it('leads nowhere beyond the ends', () => {
    expect(links(pager(1, 3))).toEqual([next(2)])
    expect(links(pager(3, 3))).toEqual([previous(2)])
  })

  it('is not there for a single page', () => {
    expect(pager(1, 1).children).toEqual([])
    expect(pager(1, 0).children).toEqual([])
  })
})

describe('a page', () => {
  it('has one h1, with its parts under headings of their own', () => {
    const page = rendered(
      <Page title="Cursos" lead="Lo que hay" above={<p>arriba</p>}>
        <Part title="Empezados" id="started" action={<a href="/es">más</a>}>
          <p>dos</p>
        </Part>
      </Page>,
    )
    expect(only(page, 'h1').text).toBe('Cursos')
    const part = only(page, 'section')
    expect(byId(page, part.attributes['aria-labelledby'])).toMatchObject({ tag: 'h2', text: 'Empezados' })
    expect(page.text).toBe('arribaCursosLo que hayEmpezadosmásdos')
  })

  it('says nothing it was not given', () => {
    const page = rendered(<Page title="Cursos" />)
    expect(page.text).toBe('Cursos')
    expect(all(page, 'p')).toEqual([])
  })
})

describe('breadcrumbs', () => {
  it('are a named list of the pages above', () => {
    const crumbs = [
      { to: '/es', label: 'Inicio' },
      { to: '/es/courses', label: 'Cursos' },
    ]
    const page = rendered(<Breadcrumbs label="Dónde estás" crumbs={crumbs} />)
    expect(only(page, 'nav').attributes['aria-label']).toBe('Dónde estás')
    expect(all(only(page, 'ol'), 'a').map(({ text, attributes }) => [attributes.href, text])).toEqual([
      ['/es', 'Inicio'],
      ['/es/courses', 'Cursos'],
    ])
  })
})

describe('a card', () => {
  it('is opened by its title, at the level that its page needs', () => {
    const page = rendered(
      <CardList>
        <li>
          <Card to="/es/courses/one" title="Uno" />
        </li>
        <li>
          <Card to="/es/courses/two" title="Dos" level={3}>
            <p>más</p>
          </Card>
        </li>
      </CardList>,
    )
    expect(only(only(page, 'h2'), 'a').attributes.href).toBe('/es/courses/one')
    expect(only(only(page, 'h3'), 'a').attributes.href).toBe('/es/courses/two')
    expect(only(page, 'ul').children.map(({ tag }) => tag)).toEqual(['li', 'li'])
  })
})

describe('what has a meaning', () => {
  it.each(['done', 'due', 'missing', 'provisional', 'plain'] as const)(
    'is a word with a shape of its own: %s',
    (kind) => {
      const page = rendered(<State kind={kind}>Palabra</State>)
      expect(page.text).toBe('Palabra')
      expect(only(page, 'span').attributes.class).toBe(`state ${kind}`)
      expect(only(page, 'svg').attributes['aria-hidden']).toBe('true')
    },
  )

  it('has five different shapes', () => {
    const kinds = ['done', 'due', 'missing', 'provisional', 'plain'] as const
    const shapes = kinds.map((kind) => JSON.stringify(only(rendered(<State kind={kind}>x</State>), 'svg').children))
    expect(new Set(shapes).size).toBe(5)
  })

  it('an answer to what the reader did is read out, a standing remark is not', () => {
    expect(only(rendered(<Notice live>Guardado</Notice>), 'div').attributes).toEqual({
      class: 'notice',
      role: 'status',
    })
    expect(only(rendered(<Notice kind="due">Antes del lunes</Notice>), 'div').attributes).toEqual({
      class: 'notice due',
    })
  })

  it('an icon and a drawing are not read out', () => {
    expect(only(rendered(<Icon name="ladder" />), 'svg').attributes['aria-hidden']).toBe('true')
    const empty = rendered(<EmptyState action={<a href="/es/courses">Cursos</a>}>Aún no hay nada</EmptyState>)
    expect(only(empty, 'svg').attributes['aria-hidden']).toBe('true')
    expect(empty.text).toBe('Aún no hay nadaCursos')
    expect(only(empty, 'a').attributes.href).toBe('/es/courses')
  })

  it('progress says how far in words, also before there is anything to do', () => {
    const line = (value: number, of: number) =>
      only(rendered(<ProgressLine value={value} of={of} label="2 de 4" />), 'progress').attributes
    expect(line(2, 4)).toMatchObject({ value: '2', max: '4', 'aria-label': '2 de 4' })
    expect(line(0, 0)).toMatchObject({ value: '0', max: '1' })
  })

  it('prose is our own HTML, put in as it is', () => {
    const page = rendered(<Prose html="<h2>Título</h2>" compact />)
    expect(only(page, 'h2').text).toBe('Título')
    expect(only(page, 'div').attributes.class).toBe('prose compact')
  })
})
