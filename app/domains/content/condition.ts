import { z } from 'zod'
import { id, sources } from './field'

/** Kinds of work that employers count years in. */
export const fieldsOfWork = [
  'service',
  'contact-centre',
  'supervising',
  'managing',
  'operations',
  'quality',
  'training',
  'human-resources',
  'workforce',
  'technical',
  'remote-teams',
  'marketing',
] as const

/** Schooling, from the least to the most: school, two years, four years, a master's. */
export const schoolings = ['secondary', 'short-degree', 'degree', 'master'] as const
export const fieldsOfStudy = ['business', 'communication', 'operations', 'experience', 'technology', 'other'] as const

/** The Common European Framework of Reference for Languages, from the least to the most. */
export const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const

/** required: the source says that it must be · usual: many firms ask for it, not all · preferred: a plus. */
const common = { id, strength: z.enum(['required', 'usual', 'preferred']), source: sources }

/** What employers ask for a title besides competencies, in a form that can be held against what someone states. */
export const conditionSchema = z.discriminatedUnion('kind', [
  /** Years in work of any of these fields; any time at all where no number is named. */
  z.strictObject({
    ...common,
    kind: z.literal('years'),
    of: z.array(z.enum(fieldsOfWork)).min(1),
    years: z.number().min(0.5).max(30).optional(),
  }),
  /** Any field of study where none is named. */
  z.strictObject({
    ...common,
    kind: z.literal('schooling'),
    least: z.enum(schoolings),
    in: z.array(z.enum(fieldsOfStudy)).default([]),
  }),
  /** So many languages, one's own among them, each at this level or above. */
  z.strictObject({
    ...common,
    kind: z.literal('languages'),
    count: z.number().int().min(1).max(6),
    least: z.enum(languageLevels).default('B1'),
  }),
  z.strictObject({ ...common, kind: z.literal('certificate'), about: z.array(z.enum(fieldsOfWork)).min(1) }),
])

export type Condition = z.output<typeof conditionSchema>
export type FieldOfWork = (typeof fieldsOfWork)[number]
