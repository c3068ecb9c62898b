import type { Both, Locale } from '~/i18n/locale'
import { fingerprint } from '~/platform/ids.server'
import { staffingFigure } from './case-staffing'
import { knownComponents } from './components'
import { computeFormula } from './formula'
import { hashOf } from './hashes.server'
import type { PlacedItem } from './item-model'
import type { CaseDraft, CaseFile, Draft, LessonDraft, Writing } from './manuscript'
import type { Case, CaseDocument, Catalogue, Course, Lesson, LessonText, NumberTask, TableData } from './model'
import { countWords } from './outline'
import { itemsIn, type Pooled, poolOf } from './pool'
import type { Quiz, QuizFile } from './quiz-model'
import { wordsAMinute } from './reading-ease'
import { lowestRung } from './rung'
import { readTable } from './table'
import type { Entry } from './yaml-entry'

/** Puts the catalogue together from a draft in which the checks found no fault. Throws where that is not so. */
export function assemble(draft: Draft): Catalogue {
  const values = <T>(entries: Entry<T>[]) => entries.map(({ value }) => value)
  const parts: Omit<Catalogue, 'release'> = {
    courses: alongLadder(draft).map((course) => assembleCourse(draft, course)),
    quizzes: draft.quizzes.map((quiz) => assembleQuiz(draft, quiz)),
    cases: draft.cases.map((entry) => assembleCase(draft, entry)),
    titles: values(draft.titles),
    tracks: values(draft.tracks),
    competencies: values(draft.competencies),
    comparisons: values(draft.comparisons),
    certificates: values(draft.certificates),
    readiness: there(draft.readiness, 'readiness').value,
    scorecards: values(draft.scorecards),
    glossary: values(draft.glossary),
    sources: values(draft.sources),
  }
  return { release: fingerprint(JSON.stringify(parts)), ...parts }
}

/** Courses by the lowest rung that they lead to; on one rung by their `place`, those without one last, as their folders stand. */
function alongLadder({ courses, titles }: Draft): Draft['courses'] {
  const ranked = titles.map(({ value }) => value)
  const rungOf = ({ value }: Draft['courses'][number]) => lowestRung(value.towards, ranked)
  const placeOf = ({ value }: Draft['courses'][number]) => value.place ?? Number.MAX_SAFE_INTEGER
  return courses.toSorted((one, other) => rungOf(one) - rungOf(other) || placeOf(one) - placeOf(other))
}

function assembleCourse(draft: Draft, { file, value }: Draft['courses'][number]): Course {
  const lessons = value.lessons.map((id) => {
    const lesson = draft.lessons.find((lesson) => lesson.course === value.id && lesson.id === id)
    return assembleLesson(draft, there(lesson, id))
  })
  return { ...value, outcomeHtml: htmlOf(draft, `${file}#outcome`), lessons }
}

function assembleLesson(draft: Draft, { course, folder, lesson, text }: LessonDraft): Lesson {
  const { value } = there(lesson, folder)
  const inLocale = (locale: Locale) => assembleText(draft, there(text[locale], folder), locale)
  return {
    ...value,
    courseId: course,
    checkHash: hashOf({ check: value.check, teaches: value.teaches }),
    text: { es: inLocale('es'), en: inLocale('en') },
  }
}

function assembleText(draft: Draft, { file, frontmatter }: Writing, locale: Locale): LessonText {
  const { title, summary = '' } = there(frontmatter, file).value
  const compiled = there(draft.texts.get(file), file)
  if (!compiled.ok) throw new Error(`${file} did not compile`)
  const { code, outline } = compiled
  const headings = outline.headings.filter(({ depth }) => depth === 2)
  const used = new Set(outline.components.map(({ name }) => name))
  return {
    title,
    summary,
    sections: headings.map(({ title }, index) => ({ number: index + 1, title })),
    minutes: Math.max(1, Math.round(countWords(outline.plain) / wordsAMinute[locale])),
    islands: Object.entries(knownComponents).flatMap(([name, { island }]) => (island && used.has(name) ? [name] : [])),
    code,
    hash: fingerprint(code),
    plain: outline.plain,
    nextShift: outline.nextShift,
  }
}

function assembleQuiz(draft: Draft, { file, value }: Entry<QuizFile>): Quiz {
  const { practice = [], ...facts } = value
  const items = poolOf(draft, value).map(placedItem)
  const quiz = {
    ...facts,
    items,
    practiceItems: itemsIn(draft, practice).map(placedItem),
    purposeHtml: htmlOf(draft, `${file}#purpose`),
    instructionsHtml: htmlOf(draft, `${file}#instructions`),
  }
  return { ...quiz, hash: hashOf(quiz) }
}

function placedItem({ bank, entry }: Pooled): PlacedItem {
  const item = { ...entry.value, bank }
  return { ...item, hash: hashOf(item) }
}

function assembleCase(draft: Draft, study: CaseDraft): Case {
  const { id, case: entry, brief, rubric, samples } = study
  const { file, value } = there(entry, id)
  const documents = value.documents.map((document) => assembleDocument(draft, study, document))
  const tasks = value.tasks.map((task, index) => {
    const promptHtml = htmlOf(draft, `${file}#tasks.${index}.prompt`)
    return task.kind === 'number'
      ? { ...task, promptHtml, expected: expectedOf(task, documents) }
      : { ...task, promptHtml }
  })
  const rules = there(rubric, id).value
  const work = {
    ...value,
    brief: { es: htmlAt(draft, there(brief.es, id).file), en: htmlAt(draft, there(brief.en, id).file) },
    documents,
    tasks,
  }
  return {
    ...work,
    rubric: { ...rules, hash: hashOf(rules) },
    samples: samples.map(({ name, sample }) => ({ ...sample.value, name })),
    hash: hashOf({ brief: work.brief, documents, tasks }),
  }
}

function assembleDocument(
  draft: Draft,
  { folder, transcripts }: CaseDraft,
  document: CaseFile['documents'][number],
): CaseDocument {
  const path = `${folder}/documents/${document.id}`
  const { id, title } = document
  if (document.kind === 'transcript') {
    const { names, lines } = there(transcripts.get(id), path).value
    return { id, kind: 'transcript', title, names, lines }
  }
  if (document.kind !== 'table') return { id, kind: document.kind, title, html: htmlOf(draft, path, '.md') }
  const { columns, plots } = document
  const { table } = readTable(there(draft.files.get(`${path}.csv`), path), columns)
  return { id, kind: 'table', title, table, plots }
}

function expectedOf({ id, answer }: NumberTask, documents: CaseDocument[]): number {
  const computed =
    'staffing' in answer
      ? staffingFigure(answer.staffing)
      : computeFormula(answer.formula, there(tableOf(documents, answer.table), id))
  if (!computed.ok) throw new Error(`${id}: ${computed.reason}`)
  return computed.value
}

function tableOf(documents: CaseDocument[], id: string): TableData | undefined {
  return documents.flatMap((document) => (document.kind === 'table' && document.id === id ? [document.table] : []))[0]
}

function htmlOf(draft: Draft, key: string, end = ''): Both {
  return { es: htmlAt(draft, `${key}.es${end}`), en: htmlAt(draft, `${key}.en${end}`) }
}

function htmlAt(draft: Draft, key: string): string {
  const text = draft.texts.get(key)
  if (!text?.ok) throw new Error(`${key} is not compiled`)
  return text.html
}

function there<T>(thing: T | null | undefined, name: string): T {
  if (thing === null || thing === undefined) throw new Error(`Content is not complete: ${name}`)
  return thing
}
