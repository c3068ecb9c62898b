import { z } from 'zod'
import type { Case } from '~/domains/content/model'
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

/** The form of the work page. `text.TASK` is the answer, `replaces.TASK` the draft that it was written over. */
export const workFormSchema = z
  .object({ client, sequence: count, restore: optionalId })
  .loose()
  .transform(({ client, sequence, restore, ...fields }, context) => {
    const drafts = Object.keys(fields)
      .filter((name) => name.startsWith('text.'))
      .map((name) => name.slice('text.'.length))
      .map((taskId) => ({
        taskId,
        text: draftText(fields[`text.${taskId}`], `text.${taskId}`, context),
        replaces: optionalId.catch(null).parse(fields[`replaces.${taskId}`]),
      }))
    return { client, sequence, restore, drafts }
  })
export type WorkForm = z.output<typeof workFormSchema>

function draftText(given: unknown, name: string, context: z.RefinementCtx): string {
  const text = typeof given === 'string' ? given.replaceAll('\r\n', '\n') : ''
  if (text.length > draftLimit) context.addIssue({ code: 'custom', message: 'too-long', path: [name] })
  return text
}

export interface CriterionDraft {
  level: number | null
  remark: string
}
/** Criterion id → level and remark; under `*` the remark on the whole. */
export type MarkDraft = Record<string, CriterionDraft>
export type MarkBody = Record<string, { level: number; remark: string }>

/** Not the id of any criterion: ids are lower-case words. */
export const whole = '*'

/** Of five described levels at most; which of them a criterion has, its rubric says. */
const levelField = z
  .union([z.literal(''), z.coerce.number().int().min(0).max(4)])
  .optional()
  .transform((level) => (typeof level === 'number' ? level : null))

/** The form of the marking page: `level.CRITERION`, `remark.CRITERION`, and `remark.*` for the whole. */
export const markFormSchema = z
  .object({ 'replaces.marks': optionalId, standing: optionalId })
  .loose()
  .transform(({ 'replaces.marks': replaces, standing, ...fields }, context) => {
    const names = Object.keys(fields).filter((name) => /^(level|remark)\./.test(name))
    const ids = new Set(names.map((name) => name.slice(name.indexOf('.') + 1)))
    const draft: MarkDraft = {}
    for (const id of ids) {
      const level = levelField.safeParse(fields[`level.${id}`])
      if (!level.success) context.addIssue({ code: 'custom', message: 'choose', path: [`level.${id}`] })
      draft[id] = { level: level.data ?? null, remark: remarkText(fields[`remark.${id}`], `remark.${id}`, context) }
    }
    return { replaces, standing, draft }
  })
export type MarkForm = z.output<typeof markFormSchema>

function remarkText(given: unknown, name: string, context: z.RefinementCtx): string {
  const text = typeof given === 'string' ? given.replaceAll('\r\n', '\n') : ''
  if (text.length > remarkLimit) context.addIssue({ code: 'custom', message: 'too-long', path: [name] })
  return text
}

export const queueStates = ['waiting', 'marked', 'released'] as const
export type QueueState = (typeof queueStates)[number]

/** What the marking queue is asked for; also the form of its address. Anything odd in an address falls back. */
export const queueQuerySchema = z.object({
  state: z.enum(queueStates).catch('waiting'),
  case: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .nullable()
    .catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type QueueQuery = z.output<typeof queueQuerySchema>
