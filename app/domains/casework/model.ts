import { z } from 'zod'
import type { Case } from '~/domains/content/model'
import type { Settling } from './adjudication'
import { textsIn } from './answer-form'
import type { WorkTask } from './work-task'

/** Longest text that a draft may have, in characters: some 3,000 words. */
export const draftLimit = 20_000
/** Longest remark of a marker, in characters. */
export const remarkLimit = 4_000

/** A case as pinned when work on it begins: all but its rubric, which is pinned by itself. */
export type PinnedCase = Omit<Case, 'rubric'>

export interface WorkCase extends Pick<Case, 'id' | 'title' | 'summary' | 'minutes' | 'brief' | 'documents'> {
  tasks: WorkTask[]
}

/** One browser tab or form, with its own counting: a save sent again is not a second one. */
const client = z.string().regex(/^[a-z0-9]{8,64}$/, 'invalid')
const count = z.coerce.number().int().min(0).max(10_000_000)
const optionalId = z
  .union([z.literal(''), z.coerce.number().int().positive()])
  .optional()
  .transform((id) => (typeof id === 'number' ? id : null))

/** The form of the work page: answers as `textsIn` reads them; `replaces.TASK` is the draft that one was written over. */
export const workFormSchema = z
  .object({ client, sequence: count, restore: optionalId })
  .loose()
  .transform(({ client, sequence, restore, ...fields }, context) => {
    const drafts = [...textsIn(fields)].map(([taskId, text]) => {
      if (text.length > draftLimit) context.addIssue({ code: 'custom', message: 'too-long', path: [`text.${taskId}`] })
      return { taskId, text, replaces: optionalId.catch(null).parse(fields[`replaces.${taskId}`]) }
    })
    return { client, sequence, restore, drafts }
  })
export type WorkForm = z.output<typeof workFormSchema>

export interface CriterionDraft {
  level: number | null
  remark: string
}
/** Criterion id → level and remark; under `*` the remark on the whole. */
export type MarkDraft = Record<string, CriterionDraft>
export type MarkBody = Record<string, { level: number; remark: string }>
/** Criterion id → the level that stands, whole or half-way, and how it was settled. */
export type OutcomeBody = Record<string, { level: number; by: Settling }>

/** Not the id of any criterion: ids are lower-case words. */
export const whole = '*'

/** Of five described levels at most; which of them a criterion has, its rubric says. */
const levelField = z
  .union([z.literal(''), z.coerce.number().int().min(0).max(4)])
  .optional()
  .transform((level) => (typeof level === 'number' ? level : null))

/** The reading that a page was opened for: its number, and when it was opened, for a submission can be handed in anew. */
const shownReading = z
  .string()
  .regex(/^\d{1,15}-\d{1,15}$/)
  .transform((text) => {
    const [id, openedAt] = text.split('-').map(Number)
    return { id: id ?? 0, openedAt: openedAt ?? 0 }
  })
  .nullable()
  .catch(null)

/** The form of the marking page: `level.CRITERION`, `remark.CRITERION`, and `remark.*` for the whole. */
export const markFormSchema = z
  .object({ 'replaces.marks': optionalId, reading: shownReading })
  .loose()
  .transform(({ 'replaces.marks': replaces, reading, ...fields }, context) => {
    const names = Object.keys(fields).filter((name) => /^(level|remark)\./.test(name))
    const ids = new Set(names.map((name) => name.slice(name.indexOf('.') + 1)))
    const draft: MarkDraft = {}
    for (const id of ids) {
      const level = levelField.safeParse(fields[`level.${id}`])
      if (!level.success) context.addIssue({ code: 'custom', message: 'choose', path: [`level.${id}`] })
      draft[id] = { level: level.data ?? null, remark: remarkText(fields[`remark.${id}`], `remark.${id}`, context) }
    }
    return { replaces, reading, draft }
  })
export type MarkForm = z.output<typeof markFormSchema>

function remarkText(given: unknown, name: string, context: z.RefinementCtx): string {
  const text = typeof given === 'string' ? given.replaceAll('\r\n', '\n') : ''
  if (text.length > remarkLimit) context.addIssue({ code: 'custom', message: 'too-long', path: [name] })
  return text
}

/** The form that changes what stands: `level.CRITERION`, a half one too, and why. */
export const changeFormSchema = z
  .object({ standing: optionalId, reason: z.string().max(remarkLimit, 'too-long').default('') })
  .loose()
  .transform(({ standing, reason, ...fields }) => {
    const named = Object.entries(fields).filter(([name]) => name.startsWith('level.'))
    const levels = named.map(([name, value]) => {
      return [name.slice('level.'.length), /^\d(\.5)?$/.test(String(value)) ? Number(value) : null] as const
    })
    return { standing, reason: reason.replaceAll('\r\n', '\n'), levels: Object.fromEntries(levels) }
  })

/**
 * mine: given to the marker and not done. · free: anybody's, and the marker may take it. · waiting: for somebody else. ·
 * settled: there is an outcome to release. · released.
 */
export const queueStates = ['mine', 'free', 'waiting', 'settled', 'released'] as const
export type QueueState = (typeof queueStates)[number]
export const queueSorts = ['due', 'age', 'case'] as const
/** Handed in so many days ago or earlier. */
export const queueAges = [3, 7, 14] as const

/** What the marking queue is asked for; also the form of its address. Anything odd in an address falls back. */
export const queueQuerySchema = z.object({
  /** Null: what is the marker's own to do, or else what is free. */
  state: z.enum(queueStates).nullable().catch(null),
  case: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .nullable()
    .catch(null),
  /** over: past its date · soon: within three days, or past it. */
  due: z.enum(['over', 'soon']).nullable().catch(null),
  age: z.coerce
    .number()
    .pipe(z.union(queueAges.map((days) => z.literal(days))))
    .nullable()
    .catch(null),
  sort: z.enum(queueSorts).catch('due'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type QueueQuery = z.output<typeof queueQuerySchema>

/** What the page for allocating is asked for. */
export const allocationQuerySchema = z.object({
  /** Those that somebody has already, to be given to another. */
  given: z
    .literal('yes')
    .nullable()
    .catch(null)
    .transform((given) => given === 'yes'),
  case: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .nullable()
    .catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type AllocationQuery = z.output<typeof allocationQuerySchema>
