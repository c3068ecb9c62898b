import type { Fault } from '../fault'
import { type Draft, outlineOf } from '../manuscript'

/** Lessons and briefs begin at ##, and no level is jumped over: the page's own title is the only #. */
export function checkHeadings(draft: Draft): Fault[] {
  const files = [...draft.lessons.map(({ text }) => text), ...draft.cases.map(({ brief }) => brief)]
    .flatMap(({ es, en }) => [es, en])
    .flatMap((writing) => (writing ? [writing.file] : []))
  return files.flatMap((file) => {
    const outline = outlineOf(draft, file)
    if (!outline) return []
    const wrong = outline.headings.filter(({ depth }, index) => {
      const above = outline.headings[index - 1]?.depth ?? 1
      return depth === 1 || depth > above + 1
    })
    const faults = wrong.map(({ depth, title, line }): Fault => {
      const fault =
        depth === 1 ? `“# ${title}” is a title of its own` : `“${'#'.repeat(depth)} ${title}” jumps over a level`
      return { file, line, fault, mend: 'begin at ## and go down one level at a time' }
    })
    if (outline.headings.some(({ depth }) => depth === 2)) return faults
    return [...faults, { file, line: 1, fault: 'has no sections', mend: 'begin each part with a ## heading' }]
  })
}
