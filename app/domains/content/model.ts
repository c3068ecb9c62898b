import { z } from 'zod'
import type {
  caseSchema,
  columnSchema,
  criterionSchema,
  plotSchema,
  rubricSchema,
  sampleSchema,
  speakers,
  taskSchema,
  transcriptSchema,
} from './case-file'
import { conditionSchema } from './condition'
import { atLevel, both, id, level, list, sources, words } from './field'
import type { Quiz } from './quiz-model'
import type { RecognisedCertificate } from './recognised-certificate'
import type { Scorecard } from './scorecard'

/**
 * The schemas of everything under content/, as content/README.md tells them to authors.
 * Objects are strict: a field that is not known is a fault, because it is usually a slip of the pen.
 */

export const termSchema = z.strictObject({
  id,
  term: both,
  short: both.optional(),
  meaning: both,
  formula: both.optional(),
  source: z.string().optional(),
  avoid: list.optional(),
})

export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/),
  kind: z.enum(['article', 'book', 'paper', 'standard', 'dataset', 'own']),
  authors: words.optional(),
  title: both,
  year: z.union([z.number().int().min(1800).max(2100), z.literal('undated')]),
  where: words.optional(),
  note: both.optional(),
})

export const trackSchema = z.strictObject({ id, name: both })

const behaviourSchema = z.strictObject({ id, es: words, en: words })
export const competencySchema = z.strictObject({
  id,
  name: both,
  summary: both,
  source: sources,
  levels: z.array(z.strictObject({ describe: both, behaviours: z.array(behaviourSchema).min(2).max(3) })).length(5),
})

export const readinessSchema = z.strictObject({
  /** Least number of independent pieces for a competency. */
  pieces: z.number().int().min(1),
  /** Least number of different kinds among them. */
  kinds: z.number().int().min(1).max(6),
  /** Least number judged by a person. */
  judged: z.number().int().min(0),
  ageMonths: z.number().int().min(1),
  pointsToHold: z.number().min(1),
  points: z.strictObject({
    check: z.number(),
    test: z.number(),
    case: z.number(),
    endorsement: z.number(),
    scorecard: z.number().default(2),
    certificate: z.number().default(2),
  }),
})

const fact = z.strictObject({ es: words, en: words, source: sources })
export const rhythms = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'when-needed'] as const
/** `oftenSource`: who says how often it comes round; common practice where it is not said. */
const duty = fact.extend({ often: z.enum(rhythms).optional(), oftenSource: z.string().default('ours') })
const pay = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
  low: z.number().optional(),
  average: z.number().optional(),
  high: z.number().optional(),
  note: both.optional(),
  source: z.string(),
})
export const titleSchema = z.strictObject({
  id,
  name: both,
  also: list.optional(),
  alsoOurs: list.optional(),
  alsoSource: sources.optional(),
  track: id,
  rank: z.number().int().min(1).max(9),
  summary: both,
  note: both.optional(),
  does: z.array(duty).default([]),
  education: z.array(fact).default([]),
  experience: z.array(fact).default([]),
  skills: z.array(fact).default([]),
  preferred: z.array(fact).default([]),
  requires: z.array(conditionSchema).default([]),
  pay: z.array(pay).default([]),
  leadsTo: z.array(z.strictObject({ title: id, source: z.string() })).default([]),
  occupations: z
    .array(z.strictObject({ scheme: z.enum(['ESCO', 'ISCO-08', 'O*NET-SOC']), code: words, label: both }))
    .default([]),
  competencies: z.array(z.strictObject({ competency: id, level, critical: z.boolean().default(false) })).min(1),
  readiness: readinessSchema.partial().optional(),
})

/** Two titles that are taken for one another, and what a source says sets them apart. */
export const comparisonSchema = z.strictObject({
  id,
  titles: z.array(id).length(2),
  source: z.string(),
  aspects: z.array(z.strictObject({ about: both, says: z.array(both).length(2) })).min(1),
})

export const courseSchema = z.strictObject({
  id,
  title: both,
  summary: both,
  outcome: both,
  towards: z.array(id),
  /** Among the courses of one rung: which is taken first. */
  place: z.number().int().min(1).optional(),
  lessons: z.array(id).min(1),
  test: id.optional(),
  scene: id.optional(),
  case: id.optional(),
})

const checkOption = z.strictObject({ id, text: both, why: both, right: z.boolean().default(false) })
const question = z.strictObject({ id, competency: id, stem: both, options: z.array(checkOption).min(3).max(4) })
export const checkSchema = z.strictObject({ pass: z.number().int().min(1), questions: z.array(question).min(3).max(5) })
export const lessonSchema = z.strictObject({
  id,
  teaches: z.array(atLevel).min(1),
  sources: z.array(z.string()).default([]),
  check: checkSchema,
})
/** What stands between the `---` lines of a case's brief. */
export const frontmatterSchema = z.strictObject({ title: words, summary: words.optional(), source: words.optional() })
/** The same of a lesson. */
export const lessonFrontmatterSchema = frontmatterSchema.extend({ summary: words })

export type Term = z.output<typeof termSchema>
export type Source = z.output<typeof sourceSchema>
export type Track = z.output<typeof trackSchema>
export type Competency = z.output<typeof competencySchema>
export type ReadinessRule = z.output<typeof readinessSchema>
export type Title = z.output<typeof titleSchema>
export type Comparison = z.output<typeof comparisonSchema>
export type Duty = z.output<typeof duty>
export type Fact = z.output<typeof fact>
export type Check = z.output<typeof checkSchema>
export type Criterion = z.output<typeof criterionSchema>
export type Rubric = z.output<typeof rubricSchema>
export type Task = z.output<typeof taskSchema>
export type Sample = z.output<typeof sampleSchema>
export type SampleAnswer = Sample['answers'][string]
export type AtLevel = z.output<typeof atLevel>

/** One `##` heading of a lesson; sections are counted from 1 and are alike in both languages. */
export interface Section {
  number: number
  title: string
}

/** A lesson in one language, compiled. */
export interface LessonText {
  title: string
  summary: string
  sections: Section[]
  /** Whole minutes of reading, from the number of words (200 a minute in Spanish, 220 in English), at least 1. */
  minutes: number
  /** Names of the islands used; empty for a lesson that needs no script but the section reporter. */
  islands: string[]
  /** mdx-bundler's output; evaluated on the server only. */
  code: string
  /** Fingerprint of `code`: keys the cache of rendered HTML. */
  hash: string
  /** Plain words, for the search. */
  plain: string
  /** What to try on the next shift, in plain words, one line a block; empty where a lesson proposes nothing. */
  nextShift: string
}

export interface Lesson extends z.output<typeof lessonSchema> {
  courseId: string
  /** Fingerprint of the check together with what the lesson teaches: what a result is pinned to. */
  checkHash: string
  text: { es: LessonText; en: LessonText }
}

export interface Course extends Omit<z.output<typeof courseSchema>, 'lessons'> {
  /** `outcome`, rendered, safe to show. */
  outcomeHtml: z.output<typeof both>
  /** In reading order. */
  lessons: Lesson[]
}

export interface TableData {
  columns: z.output<typeof columnSchema>[]
  /** Cells in the columns' order; numbers as numbers. */
  rows: Array<Array<string | number>>
}
export type TablePlot = z.output<typeof plotSchema>

export type Speaker = (typeof speakers)[number]
export type TranscriptLine = z.output<typeof transcriptSchema>['lines'][number]

interface Titled {
  id: string
  title: z.output<typeof both>
}
export type CaseDocument = Titled &
  (
    | { kind: 'mail' | 'policy' | 'note'; html: z.output<typeof both> }
    /** `plots`: absent in cases pinned before there were any. */
    | { kind: 'table'; table: TableData; plots?: TablePlot[] }
    | { kind: 'transcript'; names: Partial<Record<Speaker, z.output<typeof both>>>; lines: TranscriptLine[] }
  )

export type FileType = Extract<Task, { kind: 'file' }>['accepts'][number]
export type NumberTask = Extract<Task, { kind: 'number' }>

export interface Case extends Omit<z.output<typeof caseSchema>, 'documents' | 'tasks'> {
  /** Rendered HTML, safe to show. */
  brief: z.output<typeof both>
  documents: CaseDocument[]
  tasks: Array<
    (Exclude<Task, NumberTask> | (NumberTask & { expected: number })) & { promptHtml: z.output<typeof both> }
  >
  rubric: Rubric & { hash: string }
  samples: Array<Sample & { name: string }>
  /** Fingerprint of brief, documents and tasks. */
  hash: string
}

/** All content of one release: checked, compiled, whole. */
export interface Catalogue {
  /** Fingerprint of everything. */
  release: string
  courses: Course[]
  quizzes: Quiz[]
  cases: Case[]
  titles: Title[]
  tracks: Track[]
  competencies: Competency[]
  comparisons: Comparison[]
  /** Of others, as far as they are evidence. Absent in releases compiled before there were any. */
  certificates?: RecognisedCertificate[]
  readiness: ReadinessRule
  scorecards: Scorecard[]
  glossary: Term[]
  sources: Source[]
}
