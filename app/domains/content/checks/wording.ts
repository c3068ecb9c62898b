import type { Locale } from '~/i18n/locale'
import type { Fault } from '../fault'
import type { Draft } from '../manuscript'
import type { Entry } from '../yaml-entry'
import { entriesOf, localeAt, localeOfFile, stringsIn } from './strings'

interface Avoided {
  /** The word that is not to be used. */
  word: string
  /** The one that is. */
  instead: string
  pattern: RegExp
}

/**
 * Words that the glossary says to avoid. Passed over: the glossary and the sources themselves, names quoted from adverts and
 * occupation schemes, and sample answers, which are written as people write.
 */
export function checkWording(draft: Draft): Fault[] {
  const avoided = { es: avoidedIn(draft, 'es'), en: avoidedIn(draft, 'en') }
  return [...draft.files.keys()]
    .flatMap((file) => {
      const locale = localeOfFile(file)
      return locale ? inText(file, draft.files.get(file) ?? '', avoided[locale]) : []
    })
    .concat(entriesOf(draft).flatMap((entry) => inEntry(entry, avoided)))
}

function avoidedIn({ glossary }: Draft, locale: Locale): Avoided[] {
  return glossary.flatMap(({ value }) =>
    (value.avoid?.[locale] ?? []).map((word) => ({ word, instead: value.term[locale], pattern: patternOf(word) })),
  )
}

/** The word on its own, in any case, with whatever white space between its parts. */
function patternOf(word: string): RegExp {
  const parts = word
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}_-])${parts.join('\\s+')}(?![\\p{L}\\p{N}_-])`, 'giu')
}

/** Ids and addresses are no words that a reader sees. */
const unseen = /\b(?:id|to|start|source)\s*[=:]\s*(?:"[^"\n]*"|'[^'\n]*')|\]\([^)\n]*\)/g

function inText(file: string, whole: string, avoided: Avoided[]): Fault[] {
  const text = whole.replace(unseen, (part) => ' '.repeat(part.length))
  return avoided.flatMap((found) =>
    [...text.matchAll(found.pattern)].map((match) => tell(file, text.slice(0, match.index).split('\n').length, found)),
  )
}

const quoted = new Set(['also', 'alsoOurs', 'occupations', 'source', 'alsoSource'])

function inEntry(entry: Entry<unknown>, avoided: Record<Locale, Avoided[]>): Fault[] {
  return stringsIn(entry.value, quoted).flatMap(({ text, path }) => {
    const locale = localeAt(path)
    if (!locale) return []
    const found = avoided[locale].filter(({ pattern }) => text.search(pattern) >= 0)
    return found.map((word) => tell(entry.file, entry.line(...path), word))
  })
}

function tell(file: string, line: number, { word, instead }: Avoided): Fault {
  return { file, line, fault: `says “${word}”, which the glossary avoids`, mend: `write “${instead}”` }
}
