import type { Fault } from '../fault'
import { type Draft, outlineOf } from '../manuscript'
import { suggest } from './nearest'

/** Terms that the glossary lacks; sources cited in a lesson that are not in the shared list, or not in the lesson's own. */
export function checkCitations(draft: Draft): Fault[] {
  const { faulty } = draft
  const terms = new Set(draft.glossary.map(({ value }) => value.id))
  const sources = new Set(draft.sources.map(({ value }) => value.id)).add('ours')
  return draft.lessons.flatMap(({ lesson, text }) =>
    [text.es, text.en].flatMap((writing) => {
      const outline = writing && outlineOf(draft, writing.file)
      return (outline?.components ?? []).flatMap(({ name, props, line }): Fault[] => {
        const id = props?.id
        if (typeof id !== 'string' || faulty.has(id) || faulty.has(name === 'Term' ? 'glossary.yaml' : 'sources.yaml'))
          return []
        const tell = (fault: string, mend: string) => [{ file: writing?.file ?? '', line, fault, mend }]
        if (name === 'Term' && !terms.has(id)) return tell(`the glossary has no term “${id}”`, suggest(id, terms))
        if (name !== 'Cite') return []
        if (!sources.has(id)) return tell(`there is no source “${id}”`, suggest(id, sources))
        const listed = !lesson || id === 'ours' || lesson.value.sources.includes(id)
        return listed ? [] : tell(`“${id}” is cited but not listed`, 'add it to `sources:` in lesson.yaml')
      })
    }),
  )
}
