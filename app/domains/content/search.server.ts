import MiniSearch from 'minisearch'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { catalogue } from './content.server'
import { type Finding, findingsOf } from './findings'
import { Lru } from './lru'
import type { Catalogue } from './model'
import { cutSnippet, foldText } from './snippet'

export interface Found {
  kind: Finding['kind']
  title: string
  /** Plain text round what was looked for; a term's whole meaning. */
  snippet: string
  /** Address without the language, such as `/titles/team-lead`; null for a term, which is told where it is found. */
  path: string | null
}

interface Index {
  engine: MiniSearch<Finding>
  findings: Map<string, Finding>
  /** What was found, by what was asked: it stays the same as long as the content does. */
  asked: Lru<readonly Found[]>
}

const askedMost = 100

const indexes = new WeakMap<Catalogue, Partial<Record<Locale, Index>>>()

/**
 * Looks through lessons, terms, titles, tests and cases, best first. Accents do not matter, the beginning of a word is
 * enough, and a slip in a longer word is forgiven. Every word must be found; if nothing has them all, any of them.
 */
export function search(world: World, locale: Locale, query: string, limit = 20): readonly Found[] {
  const index = indexOf(catalogue(world), locale)
  const asked = query.slice(0, 200)
  const key = `${limit} ${asked}`
  const found = index.asked.get(key) ?? look(index, asked, limit)
  index.asked.set(key, found)
  return found
}

function look({ engine, findings }: Index, asked: string, limit: number): readonly Found[] {
  const all = engine.search(asked, { combineWith: 'AND' })
  const results = all.length > 0 ? all : engine.search(asked, { combineWith: 'OR' })
  return results.slice(0, limit).flatMap(({ id, terms }) => {
    const finding = findings.get(id)
    return finding ? [tell(finding, terms)] : []
  })
}

function tell({ kind, title, text, path }: Finding, words: string[]): Found {
  return { kind, title, snippet: kind === 'term' ? text : cutSnippet(text, words), path }
}

function indexOf(catalogue: Catalogue, locale: Locale): Index {
  const known = indexes.get(catalogue) ?? {}
  indexes.set(catalogue, known)
  const index = known[locale] ?? buildIndex(findingsOf(catalogue, locale))
  known[locale] = index
  return index
}

function buildIndex(findings: Finding[]): Index {
  const engine = new MiniSearch<Finding>({
    fields: ['title', 'also', 'text'],
    processTerm: foldText,
    searchOptions: {
      boost: { title: 5, also: 3 },
      prefix: (word) => word.length > 2,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    },
  })
  engine.addAll(findings)
  return { engine, findings: new Map(findings.map((finding) => [finding.id, finding])), asked: new Lru(askedMost) }
}
