import type { Fault } from '../fault'
import { type Draft, outlineOf } from '../manuscript'
import type { Outline } from '../outline'

type Pair = { es: string; en: string }

/** The two languages of a text must be built alike: headings, components, and what is cited and explained. */
export function checkSameStructure(draft: Draft): Fault[] {
  return pairsOf(draft).flatMap(({ es, en }) => {
    const [spanish, english] = [outlineOf(draft, es), outlineOf(draft, en)]
    if (!spanish || !english) return []
    return compare(spanish, english).map((fault) => ({ file: en, ...fault }))
  })
}

function pairsOf({ lessons, cases }: Draft): Pair[] {
  return [
    ...lessons.map(({ folder }) => pair(folder, '', 'mdx')),
    ...cases.map(({ folder }) => pair(folder, 'brief.', 'mdx')),
    ...cases.flatMap(({ folder, case: entry }) =>
      (entry?.value.documents ?? []).map(({ id }) => pair(folder, `documents/${id}.`, 'md')),
    ),
  ]
}

function pair(folder: string, name: string, end: string): Pair {
  return { es: `${folder}/${name}es.${end}`, en: `${folder}/${name}en.${end}` }
}

function compare(es: Outline, en: Outline): Array<Omit<Fault, 'file'>> {
  return [
    ...compareHeadings(es, en),
    ...compareBlocks(es, en),
    ...compareMarks(es, en, 'Term'),
    ...compareMarks(es, en, 'Cite'),
    ...compareMarks(es, en, 'Computed'),
  ]
}

const mend = 'make the two languages alike; tell the same things in the same order'

function compareHeadings(es: Outline, en: Outline): Array<Omit<Fault, 'file'>> {
  const length = Math.max(es.headings.length, en.headings.length)
  for (let index = 0; index < length; index++) {
    const [spanish, english] = [es.headings[index], en.headings[index]]
    if (spanish?.depth === english?.depth) continue
    const line = english?.line ?? en.headings.at(-1)?.line ?? 1
    const told = `heading ${index + 1} is ${tellHeading(english)} here and ${tellHeading(spanish)} in Spanish`
    return [{ line, fault: told, mend }]
  }
  return []
}

function tellHeading(heading: Outline['headings'][number] | undefined): string {
  return heading ? `“${'#'.repeat(heading.depth)} ${heading.title}”` : 'missing'
}

const marks = new Set(['Term', 'Cite', 'Computed'])

function compareBlocks(es: Outline, en: Outline): Array<Omit<Fault, 'file'>> {
  const spanish = es.components.filter(({ name }) => !marks.has(name))
  const english = en.components.filter(({ name }) => !marks.has(name))
  for (let index = 0; index < Math.max(spanish.length, english.length); index++) {
    const [one, other] = [spanish[index], english[index]]
    const line = other?.line ?? english.at(-1)?.line ?? 1
    if (one?.name !== other?.name) {
      const told = `component ${index + 1} is ${tellName(other)} here and ${tellName(one)} in Spanish`
      return [{ line, fault: told, mend }]
    }
    if (one?.props && other?.props && skeletonOf(one.props) !== skeletonOf(other.props)) {
      return [
        { line, fault: `${tellName(other)} has other ids or numbers, or in another order, than in Spanish`, mend },
      ]
    }
  }
  return []
}

function tellName(component: { name: string } | undefined): string {
  return component ? `<${component.name}>` : 'missing'
}

/** Terms, sources and figures by how often each stands there: within a sentence the order may differ between languages. */
function compareMarks(es: Outline, en: Outline, name: string): Array<Omit<Fault, 'file'>> {
  const [spanish, english] = [countIds(es, name), countIds(en, name)]
  return [...new Set([...spanish.keys(), ...english.keys()])].flatMap((id) => {
    const [one, other] = [spanish.get(id), english.get(id)]
    if (one?.count === other?.count) return []
    const told = `<${name} ${id}> stands ${times(other?.count)} here and ${times(one?.count)} in Spanish`
    return [{ line: other?.line ?? 1, fault: told, mend }]
  })
}

function countIds({ components }: Outline, name: string): Map<string, { count: number; line: number }> {
  const counts = new Map<string, { count: number; line: number }>()
  for (const component of components.filter((component) => component.name === name)) {
    const id = tellProps(component.props)
    counts.set(id, { count: (counts.get(id)?.count ?? 0) + 1, line: component.line })
  }
  return counts
}

function tellProps(props: Record<string, unknown> | null): string {
  const named = Object.entries(props ?? {}).sort(([one], [other]) => (one < other ? -1 : 1))
  return named.map(([key, value]) => (typeof value === 'string' ? `${key}="${value}"` : `${key}={${value}}`)).join(' ')
}

function times(count = 0): string {
  return count === 1 ? 'once' : count === 0 ? 'nowhere' : `${count} times`
}

const ids = new Set(['id', 'to', 'end', 'start', 'kind', 'who'])

/** What of an island's props must be the same in both languages: ids, ends, numbers and the shape, but no texts. */
function skeletonOf(value: unknown, key = ''): string {
  if (typeof value === 'string') return ids.has(key) ? value : ''
  if (Array.isArray(value)) return `[${value.map((inner) => skeletonOf(inner)).join()}]`
  if (value === null || typeof value !== 'object') return String(value)
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${name}:${skeletonOf((value as Record<string, unknown>)[name], name)}`).join()}}`
}
