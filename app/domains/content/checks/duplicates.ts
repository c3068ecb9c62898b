import type { Fault } from '../fault'
import type { Item } from '../item-model'
import type { Draft } from '../manuscript'
import type { Entry, Path } from '../yaml-entry'

type List = ReadonlyArray<{ id: string }>

/** Ids that stand twice where each must stand once. */
export function checkDuplicates(draft: Draft): Fault[] {
  const lists = [draft.glossary, draft.sources, draft.tracks, draft.competencies, draft.titles, draft.certificates]
  return [
    ...[...lists, draft.comparisons, draft.scorecards].flatMap(amongEntries),
    ...draft.banks.flatMap(({ items }) => amongEntries(items)),
    ...draft.banks.flatMap(({ items }) => items.flatMap(inItem)),
    ...draft.competencies.flatMap(inCompetency),
    ...draft.titles.flatMap((title) => [
      ...within(
        title,
        ['competencies'],
        title.value.competencies.map(({ competency }) => ({ id: competency })),
      ),
      ...within(
        title,
        ['leadsTo'],
        title.value.leadsTo.map(({ title }) => ({ id: title })),
      ),
    ]),
    ...draft.courses.flatMap((course) =>
      within(
        course,
        ['lessons'],
        course.value.lessons.map((id) => ({ id })),
      ),
    ),
    ...draft.lessons.flatMap(({ lesson }) => (lesson ? inLesson(lesson) : [])),
    ...draft.quizzes.flatMap((quiz) => [
      ...within(
        quiz,
        ['items'],
        quiz.value.items.map(({ bank, item }) => ({ id: `${bank}/${item}` })),
      ),
      ...within(
        quiz,
        ['measures'],
        quiz.value.measures.map(({ competency }) => ({ id: competency })),
      ),
    ]),
    ...draft.cases.flatMap(inCase),
  ]
}

function inItem(item: Entry<Item>): Fault[] {
  const { value } = item
  if (value.format === 'number') return []
  if (value.format !== 'branching') return within(item, ['options'], value.options)
  return [
    ...within(item, ['nodes'], value.nodes),
    ...value.nodes.flatMap(({ options = [] }, index) => within(item, ['nodes', index, 'options'], options)),
  ]
}

function inCompetency(competency: Draft['competencies'][number]): Fault[] {
  const places = competency.value.levels.flatMap(({ behaviours }, level) =>
    behaviours.map(({ id }, index) => ({ id, path: ['levels', level, 'behaviours', index] as Path })),
  )
  return repeated(places).map(({ id, path }) => tell(competency.file, competency.line(...path), id))
}

function inLesson(lesson: NonNullable<Draft['lessons'][number]['lesson']>): Fault[] {
  const { teaches, check } = lesson.value
  return [
    ...within(
      lesson,
      ['teaches'],
      teaches.map(({ competency }) => ({ id: competency })),
    ),
    ...within(lesson, ['check', 'questions'], check.questions),
    ...check.questions.flatMap(({ options }, index) =>
      within(lesson, ['check', 'questions', index, 'options'], options),
    ),
  ]
}

function inCase({ case: entry, rubric }: Draft['cases'][number]): Fault[] {
  return [
    ...(entry ? within(entry, ['tasks'], entry.value.tasks) : []),
    ...(entry ? within(entry, ['documents'], entry.value.documents) : []),
    ...(rubric ? within(rubric, ['criteria'], rubric.value.criteria) : []),
  ]
}

function amongEntries(entries: Entry<{ id: string }>[]): Fault[] {
  return repeated(entries.map((entry) => ({ id: entry.value.id, entry }))).map(({ id, entry }) =>
    tell(entry.file, entry.line('id'), id),
  )
}

function within(entry: Entry<unknown>, path: Path, list: List): Fault[] {
  const places = list.map(({ id }, index) => ({ id, path: [...path, index] }))
  return repeated(places).map(({ id, path }) => tell(entry.file, entry.line(...path), id))
}

/** Those whose id stood in the list before. */
function repeated<T extends { id: string }>(list: T[]): T[] {
  const seen = new Set<string>()
  return list.filter(({ id }) => seen.size === seen.add(id).size)
}

function tell(file: string, line: number, id: string): Fault {
  return { file, line, fault: `“${id}” stands twice`, mend: 'remove one, or give it a name of its own' }
}
