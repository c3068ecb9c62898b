import type { Fault } from '../fault'
import type { Draft, Writing } from '../manuscript'

/** English texts that were last read against an earlier Spanish one. */
export function checkFreshness({ lessons, cases, marks }: Draft): Fault[] {
  const pairs = [...lessons.map(({ text }) => text), ...cases.map(({ brief }) => brief)]
  return pairs.flatMap(({ es, en }) => (es && en ? compare(es, en, marks.get(es.file) ?? '') : []))
}

function compare(es: Writing, en: Writing, fresh: string): Fault[] {
  if (!en.frontmatter) return []
  const { file, line, value } = en.frontmatter
  if (value.source === fresh) return []
  const fault = value.source
    ? `the English was last read against an earlier ${es.file}`
    : 'the English does not say which Spanish it was read against'
  const mend = `read it again beside the Spanish, then set \`source: ${fresh}\``
  return [{ file, line: line('source'), fault, mend, mayWait: true }]
}
