import { z } from 'zod'
import { staffingAnswer } from './case-staffing'
import { both, id, level, words } from './field'

/** The schemas of what stands under cases/, as content/README.md tells them to authors. */

const columnId = z.string().regex(/^[a-z][a-z0-9_]*$/)
export const columnSchema = z.strictObject({
  id: columnId,
  type: z.enum(['number', 'word', 'date']),
  name: both,
  words: z.record(z.string(), both).optional(),
})
export const plotSchema = z.strictObject({
  id,
  title: both,
  x: columnId,
  y: columnId,
  how: z.enum(['mean', 'sum']),
  /** One line for each word of this column. */
  by: columnId.optional(),
})
export const documentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.enum(['mail', 'policy', 'note', 'transcript']), title: both }),
  z.strictObject({
    id,
    kind: z.literal('table'),
    title: both,
    columns: z.array(columnSchema).min(2),
    plots: z.array(plotSchema).default([]),
  }),
])

export const speakers = ['agent', 'customer', 'lead'] as const
/** documents/CALL.yaml */
export const transcriptSchema = z.strictObject({
  names: z.partialRecord(z.enum(speakers), both).default({}),
  lines: z
    .array(
      z.strictObject({
        /** Minutes and seconds into the call. */
        at: z.string().regex(/^\d{1,3}:[0-5]\d$/, 'is not a moment such as "00:12", in quotes'),
        who: z.enum(speakers),
        says: both,
      }),
    )
    .min(2),
})

const asked = { id, title: both, prompt: both }
const scoredCriterion = z.strictObject({
  id,
  text: both,
  levels: z.array(both).min(2).max(5),
  /** The level that was agreed, from 0. */
  agreed: z.number().int().min(0),
  why: both,
})
const fileTypes = ['pdf', 'docx', 'xlsx', 'csv', 'png', 'jpg', 'txt'] as const

export const taskSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('text'),
    minWords: z.number().int().min(1).optional(),
    maxWords: z.number().int().min(20),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('number'),
    unit: both.optional(),
    decimals: z.number().int().min(0).max(6),
    tolerance: z.number().min(0),
    /** Within it half the credit. */
    partTolerance: z.number().positive().optional(),
    answer: z.union([z.strictObject({ table: id, formula: words }), z.strictObject({ staffing: staffingAnswer })]),
    why: both,
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('plan'),
    rows: z.strictObject({ least: z.number().int().min(1).max(20), most: z.number().int().min(1).max(20) }),
  }),
  z.strictObject({ ...asked, kind: z.literal('scores'), document: id, criteria: z.array(scoredCriterion).min(2) }),
  z.strictObject({
    ...asked,
    kind: z.literal('file'),
    optional: z.boolean().default(false),
    accepts: z.array(z.enum(fileTypes)).min(1),
    megabytes: z.number().min(1).max(50),
  }),
])
export const caseSchema = z.strictObject({
  id,
  title: both,
  summary: both,
  minutes: z.number().int().min(1),
  documents: z.array(documentSchema),
  tasks: z.array(taskSchema).min(1),
})

export const criterionSchema = z.strictObject({
  id,
  name: both,
  competency: id,
  level,
  weight: z.number().positive(),
  critical: z.boolean().default(false),
  tasks: z.array(id).min(1),
  holdsFrom: z.number().int().min(1).max(4),
  levels: z.array(both).min(4).max(5),
})
export const rubricSchema = z.strictObject({
  criteria: z.array(criterionSchema).min(3),
  passMark: z.number().min(0).max(100),
})

const planRow = z.strictObject({ action: both, owner: both, date: z.iso.date(), measure: both })
export const sampleSchema = z.strictObject({
  quality: z.enum(['good', 'fair', 'weak']),
  answers: z.record(id, z.union([both, z.number(), z.array(planRow), z.record(id, z.number().int().min(0))])),
  marks: z.record(id, z.strictObject({ level: z.number().int().min(0).max(4), why: both })),
})
