import type { z } from 'zod'
import type { Locale } from '~/i18n/locale'
import type { caseSchema, transcriptSchema } from './case-file'
import type { CompiledText, TextToCompile } from './compile.server'
import type { Fault } from './fault'
import type { Item } from './item-model'
import type {
  Comparison,
  Competency,
  courseSchema,
  frontmatterSchema,
  lessonSchema,
  ReadinessRule,
  Rubric,
  Sample,
  Source,
  Term,
  Title,
  Track,
} from './model'
import type { Outline } from './outline'
import type { QuizFile } from './quiz-model'
import type { RecognisedCertificate } from './recognised-certificate'
import type { Scorecard } from './scorecard'
import type { Entry } from './yaml-entry'

/** Every file of the content folder: path inside it, text with `\n` line ends. */
export type Files = ReadonlyMap<string, string>

export type CourseFile = z.output<typeof courseSchema>
export type LessonFile = z.output<typeof lessonSchema>
export type CaseFile = z.output<typeof caseSchema>
export type TranscriptFile = z.output<typeof transcriptSchema>
export type Frontmatter = z.output<typeof frontmatterSchema>

/** One es.mdx or en.mdx, or a case's brief. */
export interface Writing {
  file: string
  /** Null when it is faulty. */
  frontmatter: Entry<Frontmatter> | null
  /** Without the frontmatter, with as many empty lines in its place: lines are counted as in the file. */
  body: string
}

/** A part that is null is missing or faulty, and has been reported. */
export interface LessonDraft {
  course: string
  id: string
  folder: string
  lesson: Entry<LessonFile> | null
  text: Record<Locale, Writing | null>
}

export interface CaseDraft {
  id: string
  folder: string
  case: Entry<CaseFile> | null
  brief: Record<Locale, Writing | null>
  rubric: Entry<Rubric> | null
  /** By the document's id; those that are missing or faulty are not in it. */
  transcripts: ReadonlyMap<string, Entry<TranscriptFile>>
  samples: Array<{ name: string; sample: Entry<Sample> }>
}

/** All of content/ as far as it can be read. */
export interface Manuscript {
  files: Files
  /** Ids of things, and paths of lists, that could not be read: what refers to them is not at fault as well. */
  faulty: ReadonlySet<string>
  glossary: Entry<Term>[]
  sources: Entry<Source>[]
  tracks: Entry<Track>[]
  competencies: Entry<Competency>[]
  titles: Entry<Title>[]
  comparisons: Entry<Comparison>[]
  certificates: Entry<RecognisedCertificate>[]
  readiness: Entry<ReadinessRule> | null
  scorecards: Entry<Scorecard>[]
  courses: Entry<CourseFile>[]
  lessons: LessonDraft[]
  banks: Array<{ id: string; file: string; items: Entry<Item>[] }>
  quizzes: Entry<QuizFile>[]
  cases: CaseDraft[]
}

/** The manuscript with its texts compiled: what the checks read. */
export interface Draft extends Manuscript {
  /** Mark of each Spanish file: what `source:` of the English one must be. */
  marks: ReadonlyMap<string, string>
  texts: Map<string, CompiledText>
}

export type CheckRule = (draft: Draft) => Fault[]

/** The outline of a text that compiled; null for one that did not, which has been reported. */
export function outlineOf(draft: Draft, key: string): Outline | null {
  const text = draft.texts.get(key)
  return text?.ok ? text.outline : null
}

/** Every text to compile, in all files. A field of a YAML file has the key `file#path.to.field.es`. */
export function textsOf(manuscript: Manuscript): TextToCompile[] {
  const texts: TextToCompile[] = []
  const field = (entry: Entry<unknown>, path: string, both: Record<Locale, string>) => {
    for (const locale of ['es', 'en'] as const) {
      const steps = [...path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)), locale]
      texts.push({
        key: `${entry.file}#${path}.${locale}`,
        file: entry.file,
        line: entry.line(...steps),
        kind: 'markdown',
        locale,
        body: both[locale],
      })
    }
  }
  for (const { text } of manuscript.lessons) addWritings(texts, text, 'lesson')
  for (const course of manuscript.courses) field(course, 'outcome', course.value.outcome)
  for (const quiz of manuscript.quizzes) {
    field(quiz, 'purpose', quiz.value.purpose)
    field(quiz, 'instructions', quiz.value.instructions)
  }
  for (const { case: entry, folder, brief } of manuscript.cases) {
    addWritings(texts, brief, 'markdown')
    entry?.value.tasks.forEach((task, index) => {
      field(entry, `tasks.${index}.prompt`, task.prompt)
    })
    for (const { id, kind } of entry?.value.documents ?? []) {
      if (kind !== 'table' && kind !== 'transcript') addDocument(texts, manuscript.files, `${folder}/documents/${id}`)
    }
  }
  return texts
}

function addWritings(
  texts: TextToCompile[],
  writings: Record<Locale, Writing | null>,
  kind: TextToCompile['kind'],
): void {
  for (const locale of ['es', 'en'] as const) {
    const writing = writings[locale]
    if (writing) texts.push({ key: writing.file, file: writing.file, line: null, kind, locale, body: writing.body })
  }
}

function addDocument(texts: TextToCompile[], files: Files, path: string): void {
  for (const locale of ['es', 'en'] as const) {
    const file = `${path}.${locale}.md`
    const body = files.get(file)
    if (body !== undefined) texts.push({ key: file, file, line: null, kind: 'markdown', locale, body })
  }
}
