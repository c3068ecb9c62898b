import type { Fault } from '../fault'
import type { Item } from '../item-model'
import type { CaseDraft, Draft } from '../manuscript'
import type { Entry, Path } from '../yaml-entry'
import { suggest } from './nearest'

interface Reference {
  entry: Entry<unknown>
  path: Path
  id: string
  to: 'competency' | 'title' | 'track' | 'source' | 'test' | 'case' | 'lesson' | 'bank' | 'item' | 'task'
}

/** Names of competencies, titles, sources, tests, cases, lessons, items and tasks that nothing bears. */
export function checkReferences(draft: Draft): Fault[] {
  const known = knownNames(draft)
  const general = [...ladderReferences(draft), ...learningReferences(draft), ...assessmentReferences(draft)]
  return [
    ...general
      .filter((reference) => !isReported(draft, reference))
      .flatMap((reference) => verify(reference, known[reference.to] ?? new Set())),
    ...draft.cases.flatMap(checkCase),
    ...strayLessons(draft),
  ]
}

function knownNames(draft: Draft): Partial<Record<Reference['to'], Set<string>>> {
  const ids = (entries: Entry<{ id: string }>[]) => new Set(entries.map(({ value }) => value.id))
  return {
    competency: ids(draft.competencies),
    title: ids(draft.titles),
    track: ids(draft.tracks),
    source: ids(draft.sources).add('ours'),
    test: ids(draft.quizzes),
    case: new Set(draft.cases.map(({ id }) => id)),
    lesson: new Set(draft.lessons.map(({ course, id }) => `${course}/${id}`)),
    bank: new Set(draft.banks.map(({ id }) => id)),
    item: new Set(draft.banks.flatMap(({ id, items }) => items.map(({ value }) => `${id}/${value.id}`))),
  }
}

function ladderReferences(draft: Draft): Reference[] {
  return [
    ...draft.glossary.flatMap((term) =>
      refer(term, 'source', ['source'], term.value.source ? [term.value.source] : [], true),
    ),
    ...draft.competencies.flatMap((competency) => refer(competency, 'source', ['source'], competency.value.source)),
    ...draft.titles.flatMap((title) => {
      const { track, alsoSource = [], pay, leadsTo, competencies } = title.value
      const facts = (['does', 'education', 'experience', 'skills', 'preferred', 'requires'] as const).flatMap((kind) =>
        title.value[kind].flatMap(({ source }, index) => refer(title, 'source', [kind, index, 'source'], source)),
      )
      return [
        ...refer(title, 'track', ['track'], [track], true),
        ...refer(title, 'source', ['alsoSource'], alsoSource),
        ...title.value.does.flatMap(({ oftenSource }, index) =>
          refer(title, 'source', ['does', index, 'oftenSource'], [oftenSource], true),
        ),
        ...facts,
        ...pay.flatMap(({ source }, index) => refer(title, 'source', ['pay', index, 'source'], [source], true)),
        ...leadsTo.flatMap(({ title: to, source }, index) => [
          ...refer(title, 'title', ['leadsTo', index, 'title'], [to], true),
          ...refer(title, 'source', ['leadsTo', index, 'source'], [source], true),
        ]),
        ...competencies.flatMap(({ competency }, index) => {
          return refer(title, 'competency', ['competencies', index, 'competency'], [competency], true)
        }),
      ]
    }),
    ...draft.scorecards.flatMap((scorecard) =>
      scorecard.value.criteria.flatMap(({ competency }, index) => {
        return refer(scorecard, 'competency', ['criteria', index, 'competency'], [competency], true)
      }),
    ),
    ...draft.comparisons.flatMap((comparison) => [
      ...refer(comparison, 'title', ['titles'], comparison.value.titles),
      ...refer(comparison, 'source', ['source'], [comparison.value.source], true),
    ]),
    ...draft.certificates.flatMap((certificate) => [
      ...refer(certificate, 'source', ['source'], certificate.value.source),
      ...certificate.value.gives.flatMap(({ competency }, index) => {
        return refer(certificate, 'competency', ['gives', index, 'competency'], [competency], true)
      }),
    ]),
  ]
}

function learningReferences(draft: Draft): Reference[] {
  const courses = draft.courses.flatMap((course) => {
    const { id, towards, lessons, test, scene, case: study } = course.value
    return [
      ...refer(course, 'title', ['towards'], towards),
      ...refer(
        course,
        'lesson',
        ['lessons'],
        lessons.map((lesson) => `${id}/${lesson}`),
      ),
      ...refer(course, 'test', ['test'], test ? [test] : [], true),
      ...refer(course, 'test', ['scene'], scene ? [scene] : [], true),
      ...refer(course, 'case', ['case'], study ? [study] : [], true),
    ]
  })
  const lessons = draft.lessons.flatMap(({ lesson }) => {
    if (!lesson) return []
    const { teaches, sources, check } = lesson.value
    return [
      ...teaches.flatMap(({ competency }, index) =>
        refer(lesson, 'competency', ['teaches', index, 'competency'], [competency], true),
      ),
      ...refer(lesson, 'source', ['sources'], sources),
      ...check.questions.flatMap(({ competency }, index) => {
        return refer(lesson, 'competency', ['check', 'questions', index, 'competency'], [competency], true)
      }),
    ]
  })
  return [...courses, ...lessons]
}

function assessmentReferences(draft: Draft): Reference[] {
  const items = draft.banks.flatMap(({ items }) =>
    items.flatMap((item) => [
      ...refer(item, 'competency', ['competency'], [item.value.competency], true),
      ...shownIn(item.value).flatMap(({ shows, path }) => refer(item, 'competency', [...path, 'shows'], [shows], true)),
    ]),
  )
  const quizzes = draft.quizzes.flatMap((quiz) => [
    ...refer(
      quiz,
      'item',
      ['items'],
      quiz.value.items.map(({ bank, item }) => `${bank}/${item}`),
    ),
    ...refer(
      quiz,
      'item',
      ['practice'],
      (quiz.value.practice ?? []).map(({ bank, item }) => `${bank}/${item}`),
    ),
    ...refer(quiz, 'bank', ['draw', 'from'], quiz.value.draw?.from ?? []),
    ...quiz.value.measures.flatMap(({ competency }, index) => {
      return refer(quiz, 'competency', ['measures', index, 'competency'], [competency], true)
    }),
  ])
  const rubrics = draft.cases.flatMap(({ rubric }) =>
    (rubric?.value.criteria ?? []).flatMap(({ competency }, index) => {
      return rubric ? refer(rubric, 'competency', ['criteria', index, 'competency'], [competency], true) : []
    }),
  )
  return [...items, ...quizzes, ...rubrics]
}

/** Each option's competency, with the path to its option. */
function shownIn(item: Item): Array<{ shows: string; path: Path }> {
  if (item.format === 'number') return [{ shows: item.shows, path: [] }]
  if (item.format !== 'branching') return item.options.map(({ shows }, index) => ({ shows, path: ['options', index] }))
  return item.nodes.flatMap(({ options = [] }, node) =>
    options.map(({ shows }, index) => ({ shows, path: ['nodes', node, 'options', index] })),
  )
}

function checkCase({ case: entry, rubric }: CaseDraft): Fault[] {
  if (!entry || !rubric) return []
  const tasks = new Set(entry.value.tasks.map(({ id }) => id))
  return rubric.value.criteria
    .flatMap(({ tasks }, index) => refer(rubric, 'task', ['criteria', index, 'tasks'], tasks))
    .flatMap((reference) => verify(reference, tasks))
}

const listOf: Partial<Record<Reference['to'], string>> = {
  competency: 'ladder/competencies.yaml',
  title: 'ladder/titles.yaml',
  track: 'ladder/tracks.yaml',
  source: 'sources.yaml',
}

/** What is named is there but could not be read, which has been told. */
function isReported({ faulty }: Draft, { id, to }: Reference): boolean {
  const [bank = ''] = to === 'item' || to === 'bank' ? id.split('/') : []
  return faulty.has(id) || faulty.has(listOf[to] ?? '') || faulty.has(`banks/${bank}.yaml`)
}

/** Lessons in a course's folder that its course.yaml does not name. */
function strayLessons({ lessons, courses }: Draft): Fault[] {
  const mend = 'add it to `lessons:` in course.yaml, or remove the folder'
  return lessons.flatMap(({ course, id, folder }) => {
    const entry = courses.find(({ value }) => value.id === course)
    if (!entry || entry.value.lessons.includes(id)) return []
    return [{ file: `${folder}/lesson.yaml`, line: 1, fault: 'the course does not name this lesson', mend }]
  })
}

/** `single`: the path is that of the name itself, not of the list of names. */
function refer(
  entry: Entry<unknown>,
  to: Reference['to'],
  path: Path,
  ids: readonly string[],
  single = false,
): Reference[] {
  return ids.map((id, index) => ({ entry, to, id, path: single ? path : [...path, index] }))
}

function verify({ entry, path, id, to }: Reference, known: ReadonlySet<string>): Fault[] {
  if (known.has(id)) return []
  return [{ file: entry.file, line: entry.line(...path), fault: `there is no ${to} “${id}”`, mend: suggest(id, known) }]
}
