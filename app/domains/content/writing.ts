import type { ZodType } from 'zod'
import type { Fault } from './fault'
import type { Frontmatter, Writing } from './manuscript'
import { readEntry } from './yaml-entry'

/** Parts an .mdx file into its frontmatter and its body. */
export function readWriting(
  file: string,
  text: string,
  schema: ZodType<Frontmatter>,
): { value: Writing; faults: Fault[] } {
  const match = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text)
  if (!match) {
    const mend = 'begin the file with a line `---`, then `title: …`, then a line `---`'
    return {
      value: { file, frontmatter: null, body: text },
      faults: [{ file, line: 1, fault: 'does not begin with its title between two lines of ---', mend }],
    }
  }
  // all values as words: a fingerprint such as 12345678 or 1e234567 is no number
  const { value, faults } = readEntry(file, match[1] ?? '', schema, true, 2)
  const lines = match[0].split('\n').length - 1
  return { value: { file, frontmatter: value, body: '\n'.repeat(lines) + text.slice(match[0].length) }, faults }
}
