import { fingerprint } from '~/platform/ids.server'
import type { Fault } from '../fault'
import type { Draft, Writing } from '../manuscript'

/** English texts that were last read against an earlier Spanish one. */
export function checkFreshness({ lessons, cases, files }: Draft): Fault[] {
  const pairs = [...lessons.map(({ text }) => text), ...cases.map(({ brief }) => brief)]
  return pairs.flatMap(({ es, en }) => (es && en ? compare(es, en, files.get(es.file) ?? '') : []))
}

function compare(es: Writing, en: Writing, spanish: string): Fault[] {
  if (!en.frontmatter) return []
  const fresh = sourceMark(spanish)
  const { file, line, value } = en.frontmatter
  if (value.source === fresh) return []
  const fault = value.source
    ? `the English was last read against an earlier ${es.file}`
    : 'the English does not say which Spanish it was read against'
  return [
    { file, line: line('source'), fault, mend: `read it again beside the Spanish, then set \`source: ${fresh}\`` },
  ]
}

/** What `source:` of an English text must be: the first 8 hexadecimal digits of the Spanish file's SHA-256. */
export function sourceMark(spanish: string): string {
  return fingerprint(spanish).slice(0, 8)
}
