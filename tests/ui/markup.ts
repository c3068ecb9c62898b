import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

export interface Element {
  tag: string
  attributes: Record<string, string>
  children: Element[]
  /** All text within, as it is read out. */
  text: string
}

const empty = new Set(['input', 'meta', 'link', 'br', 'hr', 'img'])

/** What a browser is sent for a component, as a tree; React's markup is well formed, so a small reader does. */
export function rendered(element: ReactElement): Element {
  return read(renderToStaticMarkup(element))
}

export function read(html: string): Element {
  const root: Element = { tag: '', attributes: {}, children: [], text: '' }
  const open = [root]
  for (const [, comment, end, tag = '', attributes = '', text = ''] of html.matchAll(
    /<(!)[^>]*>|<\/([a-z0-9]+)>|<([a-z0-9-]+)((?:\s[^\s=>]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gi,
  )) {
    if (comment) continue
    else if (end) open.pop()
    else if (tag) {
      const made: Element = { tag: tag.toLowerCase(), attributes: attributesIn(attributes), children: [], text: '' }
      open.at(-1)?.children.push(made)
      if (!empty.has(made.tag)) open.push(made)
    } else for (const each of open) each.text += unescaped(text)
  }
  return root
}

/** Every element of a tag, in the order of the page. */
export function all(within: Element, tag: string): Element[] {
  return within.children.flatMap((child) => [...(child.tag === tag ? [child] : []), ...all(child, tag)])
}

/** The only element of a tag. */
export function only(within: Element, tag: string): Element {
  const [found, ...others] = all(within, tag)
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} ${tag} instead of one`)
  return found
}

export function byId(within: Element, id: string | undefined): Element {
  const found = every(within).filter(({ attributes }) => attributes.id === id)
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} elements with the id ${id}`)
  return found[0]
}

function every(within: Element): Element[] {
  return within.children.flatMap((child) => [child, ...every(child)])
}

function attributesIn(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)]
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name.toLowerCase(), unescaped(value)]))
}

function unescaped(text: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => signs[name] ?? '')
}
