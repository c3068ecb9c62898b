import type { Locale } from '~/i18n/locale'
import { type Expression, literalOf } from './literal'

/** A node of the Markdown syntax tree (mdast with MDX), as far as it is read here. */
export interface MarkdownNode {
  type: string
  children?: MarkdownNode[]
  value?: string
  depth?: number
  url?: string
  name?: string | null
  attributes?: Array<{ type: string; name?: string; value?: string | null | { data?: { estree?: Program | null } } }>
  data?: { estree?: Program | null; hProperties?: Record<string, string> }
  position?: { start: { line: number } }
}
interface Program {
  body: Array<{ type: string; expression?: Expression }>
}

export interface Slip {
  line: number
  fault: string
  mend: string
}

/** What a text is made of: for the checks, the contents list and the search. */
export interface Outline {
  headings: Array<{ depth: number; title: string; line: number }>
  /** `props` is null when they would have to be computed. */
  components: Array<{ name: string; props: Record<string, unknown> | null; line: number }>
  links: Array<{ to: string; line: number }>
  /** Every word that is read, islands included; one line a block. */
  plain: string
  /** The running text without glossary terms, headings and islands, one line a block: what reading ease is taken from. */
  prose: string
  /** What stands in <NextShift>, one line a block; empty without one. */
  nextShift: string
  slips: Slip[]
}

const blocks = new Set(['paragraph', 'heading', 'listItem', 'blockquote', 'code'])

export function emptyOutline(): Outline {
  return { headings: [], components: [], links: [], plain: '', prose: '', nextShift: '', slips: [] }
}

/**
 * A remark plugin: fills `outline`, gives the `##` headings the ids `section-1` to `section-n`, and puts the language before
 * the site's own addresses (`/titles/team-lead` becomes `/es/titles/team-lead`).
 */
export function outlinePlugin(outline: Outline, locale: Locale) {
  return () => (tree: MarkdownNode) => {
    walk(tree, outline, locale)
    outline.plain = tidy(outline.plain)
    outline.prose = tidy(outline.prose)
    outline.nextShift = tidy(outline.nextShift)
  }
}

function walk(node: MarkdownNode, outline: Outline, locale: Locale, inTerm = false, inHeading = false): void {
  const line = node.position?.start.line ?? 1
  if (node.type === 'heading') noteHeading(node, outline, line)
  if (node.type === 'link') noteLink(node, outline, locale, line)
  if (node.type.startsWith('mdxJsx')) noteComponent(node, outline, line)
  noteSlip(node, outline, line)
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
    // a line that was only wrapped in the file does not end there
    const words = (node.value ?? '').replaceAll('\n', ' ')
    outline.plain += words
    if (!inTerm && !inHeading) outline.prose += words
  }
  if (node.type === 'break') outline.plain += '\n'
  noteImports(node, outline)
  const begin = outline.plain.length
  for (const child of node.children ?? []) {
    walk(child, outline, locale, inTerm || node.name === 'Term', inHeading || node.type === 'heading')
  }
  if (node.name === 'NextShift') outline.nextShift += `${outline.plain.slice(begin)}\n`
  if (blocks.has(node.type)) {
    outline.plain += '\n'
    outline.prose += '\n'
  }
}

function noteHeading(node: MarkdownNode, outline: Outline, line: number): void {
  outline.headings.push({ depth: node.depth ?? 0, title: wordsOf(node), line })
  if (node.depth !== 2) return
  const number = outline.headings.filter(({ depth }) => depth === 2).length
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: `section-${number}` } }
}

function noteLink(node: MarkdownNode, outline: Outline, locale: Locale, line: number): void {
  const to = node.url ?? ''
  outline.links.push({ to, line })
  if (to.startsWith('/')) node.url = `/${locale}${to}`
}

function noteComponent(node: MarkdownNode, outline: Outline, line: number): void {
  const props: Record<string, unknown> = {}
  const slips = outline.slips.length
  for (const { type, name, value } of node.attributes ?? []) {
    const literal =
      typeof value === 'object' && value
        ? literalOf(value.data?.estree?.body[0]?.expression)
        : { ok: true as const, value }
    if (type === 'mdxJsxAttribute' && name && literal.ok) props[name] = literal.value ?? true
    else {
      const mend = 'write a text in quotes, or in braces only texts, numbers, lists and objects'
      outline.slips.push({
        line,
        fault: `<${node.name ?? ''}> is given ${name ?? 'something'} that would have to be computed`,
        mend,
      })
    }
  }
  const isPlain = outline.slips.length === slips
  outline.components.push({ name: node.name ?? '', props: isPlain ? props : null, line })
  outline.plain += ` ${textsIn(props).join('\n')} `
}

const silent = new Set(['id', 'to', 'end', 'start', 'place', 'href', 'of', 'kind', 'who'])

/** The words of an island's props that a reader gets to see. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => (silent.has(key) ? [] : textsIn(inner)))
}

const notUnderstood: Record<string, { fault: string; mend: string }> = {
  html: { fault: 'has HTML, which is not shown', mend: 'write it in markdown, or write `&lt;` for the sign <' },
  image: { fault: 'has a picture, which is not supported', mend: 'tell it in words' },
  definition: { fault: 'has a link defined apart from its text', mend: 'write the link as [text](address)' },
  linkReference: { fault: 'has a link defined apart from its text', mend: 'write the link as [text](address)' },
  imageReference: { fault: 'has a picture, which is not supported', mend: 'tell it in words' },
}

function noteSlip(node: MarkdownNode, outline: Outline, line: number): void {
  const slip = notUnderstood[node.type]
  if (slip) outline.slips.push({ line, ...slip })
  const computes = node.type.endsWith('Expression') && (node.data?.estree?.body.length ?? 0) > 0
  if (computes) {
    outline.slips.push({
      line,
      fault: 'has braces { } in the text',
      mend: 'remove them, or write \\{ for the sign itself',
    })
  }
  if (node.type === 'text' && /^\s*\|.*\|\s*$/m.test(node.value ?? '')) {
    outline.slips.push({ line, fault: 'has a table in pipes, which is not supported', mend: 'write a list instead' })
  }
}

/** Imports and exports are taken out as well as told: nothing that a text names may be bundled with it. */
function noteImports(node: MarkdownNode, outline: Outline): void {
  if (!node.children) return
  const mend = 'remove it: the components are there without importing'
  for (const { type, position } of node.children) {
    if (type === 'mdxjsEsm')
      outline.slips.push({ line: position?.start.line ?? 1, fault: 'has an import or export', mend })
  }
  node.children = node.children.filter(({ type }) => type !== 'mdxjsEsm')
}

function wordsOf(node: MarkdownNode): string {
  return node.value ?? (node.children ?? []).map(wordsOf).join('')
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

/** Things between spaces that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length
}
