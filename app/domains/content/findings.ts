import type { Locale } from '~/i18n/locale'
import type { Catalogue } from './model'

/** Something that the search can find, in one language. */
export interface Finding {
  id: string
  kind: 'lesson' | 'term' | 'title' | 'test' | 'case'
  /** What it is called. */
  title: string
  /** Other names for it, and what it belongs to. */
  also: string
  /** What it says, in plain words. */
  text: string
  /** Address without the language; null for a term, which is told where it is found. */
  path: string | null
}

export function findingsOf(catalogue: Catalogue, locale: Locale): Finding[] {
  return [
    ...lessonsOf(catalogue, locale),
    ...catalogue.glossary.map(
      ({ id, term, short, meaning, formula, avoid }): Finding => ({
        id: `term:${id}`,
        kind: 'term',
        title: term[locale],
        also: [short?.[locale], formula?.[locale], ...(avoid?.[locale] ?? [])].filter(Boolean).join(' '),
        text: meaning[locale],
        path: null,
      }),
    ),
    ...catalogue.titles.map(
      ({ id, name, also, alsoOurs, summary, does }): Finding => ({
        id: `title:${id}`,
        kind: 'title',
        title: name[locale],
        also: [...(also?.[locale] ?? []), ...(alsoOurs?.[locale] ?? [])].join(' '),
        text: [summary[locale], ...does.map((fact) => fact[locale])].join(' '),
        path: `/titles/${id}`,
      }),
    ),
    ...worksOf(catalogue, locale),
  ]
}

function lessonsOf({ courses }: Catalogue, locale: Locale): Finding[] {
  return courses.flatMap((course) =>
    course.lessons.map(({ id, text }) => {
      const { title, summary, plain } = text[locale]
      return {
        id: `lesson:${course.id}/${id}`,
        kind: 'lesson' as const,
        title,
        also: course.title[locale],
        text: `${summary} ${plain}`,
        path: `/courses/${course.id}/${id}`,
      }
    }),
  )
}

function worksOf({ quizzes, cases }: Catalogue, locale: Locale): Finding[] {
  const tests = quizzes.map(({ id, title, summary }): Finding => {
    return {
      id: `test:${id}`,
      kind: 'test',
      title: title[locale],
      also: '',
      text: summary[locale],
      path: `/quizzes/${id}`,
    }
  })
  const studies = cases.map(({ id, title, summary }): Finding => {
    return {
      id: `case:${id}`,
      kind: 'case',
      title: title[locale],
      also: '',
      text: summary[locale],
      path: `/cases/${id}`,
    }
  })
  return [...tests, ...studies]
}
