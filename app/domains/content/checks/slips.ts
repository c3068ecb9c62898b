import type { Fault } from '../fault'
import { type Draft, textsOf } from '../manuscript'

/** Texts that do not compile, and whatever in them is not understood. */
export function checkSlips(draft: Draft): Fault[] {
  return textsOf(draft).flatMap(({ key, file, line }) => {
    const text = draft.texts.get(key)
    if (!text) return []
    if (text.ok) return text.outline.slips.map((slip) => ({ file, ...slip, line: line ?? slip.line }))
    const mend = 'close what was opened; a sign < or { that is meant as itself is written \\< or \\{'
    return [{ file, line: line ?? text.line, fault: `cannot be read: ${text.reason}`, mend }]
  })
}
