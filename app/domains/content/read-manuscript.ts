import type { ZodType } from 'zod'
import type { Locale } from '~/i18n/locale'
import { caseSchema, rubricSchema, sampleSchema, transcriptSchema } from './case-file'
import type { Fault } from './fault'
import { itemSchema } from './item-model'
import type { CaseDraft, Files, Frontmatter, LessonDraft, Manuscript, TranscriptFile, Writing } from './manuscript'
import {
  comparisonSchema,
  competencySchema,
  courseSchema,
  frontmatterSchema,
  lessonFrontmatterSchema,
  lessonSchema,
  readinessSchema,
  sourceSchema,
  termSchema,
  titleSchema,
  trackSchema,
} from './model'
import { quizSchema } from './quiz-model'
import { recognisedCertificateSchema } from './recognised-certificate'
import { scorecardSchema } from './scorecard'
import { readWriting } from './writing'
import { type Entry, readEntries, readEntry } from './yaml-entry'

/** Reads every file as what its place says it is. Files in no known place, and missing ones, are faults too. */
export function readManuscript(files: Files): { manuscript: Manuscript; faults: Fault[] } {
  const reader = new Reader(files)
  const manuscript: Manuscript = {
    files,
    faulty: reader.faulty,
    glossary: reader.list('glossary.yaml', termSchema),
    sources: reader.list('sources.yaml', sourceSchema),
    tracks: reader.list('ladder/tracks.yaml', trackSchema),
    competencies: reader.list('ladder/competencies.yaml', competencySchema),
    titles: reader.list('ladder/titles.yaml', titleSchema),
    comparisons: reader.list('ladder/comparisons.yaml', comparisonSchema),
    certificates: reader.listIfThere('ladder/certificates.yaml', recognisedCertificateSchema),
    readiness: reader.one('ladder/readiness.yaml', readinessSchema),
    scorecards: reader.listIfThere('ladder/scorecards.yaml', scorecardSchema),
    courses: reader
      .names(/^courses\/([^/]+)\//)
      .flatMap((id) => reader.named(`courses/${id}/course.yaml`, courseSchema, id)),
    lessons: reader.names(/^courses\/([^/]+\/[^/]+)\//).map((path) => readLesson(reader, path)),
    banks: reader.names(/^banks\/([^/]+)\.yaml$/).map((id) => ({
      id,
      file: `banks/${id}.yaml`,
      items: reader.list(`banks/${id}.yaml`, itemSchema, `${id}/`),
    })),
    quizzes: reader
      .names(/^quizzes\/([^/]+)\.yaml$/)
      .flatMap((id) => reader.named(`quizzes/${id}.yaml`, quizSchema, id)),
    cases: reader.names(/^cases\/([^/]+)\//).map((id) => readCase(reader, id)),
  }
  reader.reportUnknown()
  return { manuscript, faults: reader.faults }
}

function readLesson(reader: Reader, path: string): LessonDraft {
  const [course = '', id = ''] = path.split('/')
  const folder = `courses/${path}`
  const [lesson = null] = reader.named(`${folder}/lesson.yaml`, lessonSchema, id)
  return {
    course,
    id,
    folder,
    lesson,
    text: reader.writings(lessonFrontmatterSchema, (locale) => `${folder}/${locale}.mdx`),
  }
}

function readCase(reader: Reader, id: string): CaseDraft {
  const folder = `cases/${id}`
  const [entry = null] = reader.named(`${folder}/case.yaml`, caseSchema, id)
  if (!entry) reader.passOver(`${folder}/documents/`)
  const transcripts = new Map<string, Entry<TranscriptFile>>()
  for (const document of entry?.value.documents ?? []) {
    const path = `${folder}/documents/${document.id}`
    if (document.kind === 'transcript') {
      const transcript = reader.one(`${path}.yaml`, transcriptSchema)
      if (transcript) transcripts.set(document.id, transcript)
    } else {
      for (const end of document.kind === 'table' ? ['csv'] : ['es.md', 'en.md']) reader.claim(`${path}.${end}`)
    }
  }
  const names = reader
    .names(/^cases\/([^/]+\/samples\/[^/]+)\.yaml$/)
    .filter((path) => path.startsWith(`${id}/samples/`))
    .map((path) => path.slice(`${id}/samples/`.length))
  return {
    id,
    folder,
    case: entry,
    brief: reader.writings(frontmatterSchema, (locale) => `${folder}/brief.${locale}.mdx`),
    rubric: reader.one(`${folder}/rubric.yaml`, rubricSchema),
    transcripts,
    samples: names.flatMap((name) => {
      const sample = reader.one(`${folder}/samples/${name}.yaml`, sampleSchema)
      return sample ? [{ name, sample }] : []
    }),
  }
}

class Reader {
  readonly faults: Fault[] = []
  readonly faulty = new Set<string>()
  readonly #claimed = new Set<string>(['README.md'])

  constructor(readonly files: Files) {}

  /** What `pattern` catches in the paths, each once, in order. */
  names(pattern: RegExp): string[] {
    return [...new Set([...this.files.keys()].flatMap((path) => pattern.exec(path)?.[1] ?? []))].filter(
      (name) => !name.endsWith('/documents') && !name.endsWith('/samples'),
    )
  }

  /** The text of a file that must be there. */
  claim(path: string): string | null {
    this.#claimed.add(path)
    const text = this.files.get(path)
    if (text === undefined) {
      this.faults.push({ file: path, line: 1, fault: 'this file is missing', mend: mendMissing(path) })
    }
    return text ?? null
  }

  /** `before`: what stands before an id when other files name it. */
  list<T>(path: string, schema: ZodType<T>, before = ''): Entry<T>[] {
    const text = this.claim(path)
    const reading = text === null ? { value: [], faults: [], faulty: null } : readEntries(path, text, schema)
    for (const id of reading.faulty ?? [null]) this.faulty.add(id === null ? path : before + id)
    return this.#kept(reading)
  }

  listIfThere<T>(path: string, schema: ZodType<T>): Entry<T>[] {
    return this.files.has(path) ? this.list(path, schema) : []
  }

  one<T>(path: string, schema: ZodType<T>): Entry<T> | null {
    const text = this.claim(path)
    const entry = text === null ? null : this.#kept(readEntry(path, text, schema))
    if (!entry) this.faulty.add(path)
    return entry
  }

  /** One thing whose id must be the name of its file or folder. */
  named<T extends { id: string }>(path: string, schema: ZodType<T>, name: string): Entry<T>[] {
    const entry = this.one(path, schema)
    if (!entry) this.faulty.add(name)
    if (entry && entry.value.id !== name) {
      const mend = `write \`id: ${name}\`, or rename the file or folder`
      this.faults.push({
        file: path,
        line: entry.line('id'),
        fault: `the id is “${entry.value.id}” in a place named “${name}”`,
        mend,
      })
    }
    return entry ? [entry] : []
  }

  /** What is in this folder cannot be told yet. */
  passOver(folder: string): void {
    for (const path of this.files.keys()) if (path.startsWith(folder)) this.#claimed.add(path)
  }

  writings(schema: ZodType<Frontmatter>, pathOf: (locale: Locale) => string): Record<Locale, Writing | null> {
    const read = (locale: Locale) => {
      const text = this.claim(pathOf(locale))
      return text === null ? null : this.#kept(readWriting(pathOf(locale), text, schema))
    }
    return { es: read('es'), en: read('en') }
  }

  reportUnknown(): void {
    const mend = 'remove it, or name and place it as content/README.md tells; a case names its documents in case.yaml'
    for (const file of this.files.keys()) {
      if (!this.#claimed.has(file)) this.faults.push({ file, line: 1, fault: 'nothing reads this file', mend })
    }
  }

  #kept<T>({ value, faults }: { value: T; faults: Fault[] }): T {
    this.faults.push(...faults)
    return value
  }
}

function mendMissing(path: string): string {
  const language = /\bes\.mdx?$/.test(path) ? 'Spanish' : /\ben\.mdx?$/.test(path) ? 'English' : null
  return language
    ? `write the ${language} text: everything is there in both languages`
    : 'write it as content/README.md tells'
}
