import type { Locale } from '~/i18n/locale'
import type { Draft } from '../manuscript'
import type { Entry, Path } from '../yaml-entry'

/** Everything in YAML that a reader gets to see, but the glossary and the sources. */
export function entriesOf(draft: Draft): Entry<unknown>[] {
  return [
    ...draft.competencies,
    ...draft.titles,
    ...draft.scorecards,
    ...draft.courses,
    ...draft.lessons.flatMap(({ lesson }) => lesson ?? []),
    ...draft.banks.flatMap(({ items }) => items),
    ...draft.quizzes,
    ...draft.cases.flatMap((study) =>
      [study.case, study.rubric, ...study.transcripts.values()].filter((entry) => entry !== null),
    ),
  ]
}

/** Every text in a value with the way to it; fields of these names are passed over. */
export function stringsIn(
  value: unknown,
  passedOver: ReadonlySet<string>,
  path: Path = [],
): Array<{ text: string; path: Path }> {
  if (typeof value === 'string') return [{ text: value, path }]
  if (Array.isArray(value)) return value.flatMap((inner, index) => stringsIn(inner, passedOver, [...path, index]))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    passedOver.has(key) ? [] : stringsIn(inner, passedOver, [...path, key]),
  )
}

/** The language of a text in a `{es, en}` field. */
export function localeAt(path: Path): Locale | undefined {
  return path.findLast((step) => step === 'es' || step === 'en') as Locale | undefined
}

/** The language of a file, by its name; none for those with both. */
export function localeOfFile(file: string): Locale | undefined {
  return /(?:^|[/.])(es|en)\.mdx?$/.exec(file)?.[1] as Locale | undefined
}
