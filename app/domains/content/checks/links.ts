import type { Fault } from '../fault'
import { type Draft, outlineOf, textsOf } from '../manuscript'

/** Links to pages that are not there, and links of a kind that may not stand in content. */
export function checkLinks(draft: Draft): Fault[] {
  const pages = pagesOf(draft)
  return textsOf(draft).flatMap(({ key, file, line }) => {
    const outline = outlineOf(draft, key)
    const sections = outline?.headings.filter(({ depth }) => depth === 2).length ?? 0
    return (outline?.links ?? []).flatMap((link): Fault[] => {
      const told = tellLink(link.to, pages, sections)
      const isReported = draft.faulty.has(link.to.split('/').at(-1) ?? '')
      return told && !isReported ? [{ file, line: line ?? link.line, ...told }] : []
    })
  })
}

/** Every page that content may lead to, without the language. */
function pagesOf({ courses, lessons, quizzes, cases, titles }: Draft): Set<string> {
  return new Set([
    ...['/courses', '/quizzes', '/cases', '/ladder', '/search'],
    ...courses.map(({ value }) => `/courses/${value.id}`),
    ...lessons.map(({ course, id }) => `/courses/${course}/${id}`),
    ...quizzes.map(({ value }) => `/quizzes/${value.id}`),
    ...cases.map(({ id }) => `/cases/${id}`),
    ...titles.map(({ value }) => `/titles/${value.id}`),
  ])
}

function tellLink(to: string, pages: Set<string>, sections: number): Pick<Fault, 'fault' | 'mend'> | null {
  if (to.startsWith('https://')) return null
  const section = /^#section-(\d+)$/.exec(to)
  if (section && Number(section[1]) >= 1 && Number(section[1]) <= sections) return null
  const path = to.replace(/[?#].*$/, '')
  if (pages.has(path)) return null
  if (/^\/(es|en)(\/|$)/.test(path)) {
    return {
      fault: `the link “${to}” names a language`,
      mend: `write ${path.slice(3) || '/ladder'}: the reader's language is put before it`,
    }
  }
  const mend =
    'lead to a page such as /titles/team-lead or /courses/a-course/a-lesson, to #section-2, or to an https:// address'
  return { fault: `the link “${to}” leads nowhere`, mend }
}
