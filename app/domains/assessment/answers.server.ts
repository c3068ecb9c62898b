import { z } from 'zod'
import type { Actor } from '~/domains/accounts/model'
import { atomically } from '~/domains/accounts/transaction.server'
import type { World } from '~/platform/world.server'
import { answeredOf, readAnswer } from './answer'
import { attemptWithStep, insertStep, lastSequence, stepById, stepOf } from './attempt-store.server'
import { formOf, stepFrom } from './attempts.server'
import type { Answer, Answered, Step } from './model'
import { isNothingNew, isRepeated, stepBetween } from './step-rule'

/** What comes with every answer, beside the answer's own fields (see StepHead). */
const headSchema = z.object({
  item: z.string().min(1).max(120),
  client: z.string().regex(/^[\w-]{1,64}$/),
  sequence: z.coerce.number().int().min(0).max(1_000_000),
  replaces: z
    .union([z.literal('').transform(() => null), z.coerce.number().int().min(1)])
    .nullish()
    .transform((step) => step ?? null),
})
type Head = z.output<typeof headSchema>

export type Saved =
  | {
      ok: true
      item: string
      /** The step that stands; null while nothing has been answered. */
      step: number | null
      /** When the answer sent was written. */
      savedAt: Date | null
      answered: Answered
      /** An answer that met this one from elsewhere, neither knowing of the other. Both are kept; this is the one that does not stand. */
      other: Step | null
    }
  | { ok: false; reason: 'not-found' | 'finished' | 'invalid' | 'same-option' }

/**
 * Keeps an answer as a step of its own; acknowledged means written. The same step sent again is not kept twice, nor is an
 * answer that already stands. Refuses `not-found` (no such attempt of one's own), `finished`, `invalid` (an item, option or
 * rating that is not of this form) and `same-option` (one option as best and as worst).
 */
export function saveAnswer(
  world: World,
  actor: Pick<Actor, 'id'>,
  attemptId: string,
  fields: Record<string, unknown>,
): Saved {
  const head = headSchema.safeParse(fields)
  return atomically(world, () => {
    const found = attemptWithStep(world.db, attemptId, head.data?.item ?? '')
    if (!found || found.attempt.personId !== actor.id) return { ok: false, reason: 'not-found' }
    if (found.attempt.finishedAt) return { ok: false, reason: 'finished' }
    const item = formOf(world, found.attempt.formHash).items.find(({ id }) => id === head.data?.item)
    if (!item || !head.success) return { ok: false, reason: 'invalid' }
    const read = readAnswer(item, fields)
    if (!read.ok) return read
    const kept = keepStep(world, attemptId, head.data, read.answer, found.step ? stepFrom(found.step) : null)
    return { ok: true, item: item.id, answered: answeredOf(item, kept.answer), ...kept.saved }
  })
}

interface Kept {
  /** The answer that now stands. */
  answer: Answer
  saved: { step: number | null; savedAt: Date | null; other: Step | null }
}

function keepStep(world: World, attemptId: string, head: Head, answer: Answer, standing: Step | null): Kept {
  if (isNothingNew(head, answer, standing)) return kept(standing?.answer ?? answer, standing, null)
  const arrivedAt = world.now()
  const { item: itemId, client: clientId, sequence, replaces } = head
  const row = { attemptId, itemId, clientId, replaces, value: answer, arrivedAt }
  const other = stepBetween(head, standing)
  const id = insertStep(world.db, { ...row, sequence })
  if (id !== null) return kept(answer, { id, arrivedAt }, other)
  const before = stepOf(world.db, attemptId, clientId, sequence)
  if (standing && before?.itemId === itemId && isRepeated(head, answer, standing, stepFrom(before)))
    return kept(standing.answer, { id: standing.id, arrivedAt: before.arrivedAt }, stepFrom(before))
  const next = lastSequence(world.db, attemptId, clientId) + 1
  return kept(answer, { id: insertStep(world.db, { ...row, sequence: next }), arrivedAt }, other)
}

function kept(answer: Answer, step: { id: number | null; arrivedAt: Date } | null, other: Step | null): Kept {
  return { answer, saved: { step: step?.id ?? null, savedAt: step?.arrivedAt ?? null, other } }
}

/** A step of one's own attempt, standing or not, to show two answers side by side; null when there is none. */
export function findStep(world: World, attempt: { id: string }, stepId: number): Step | null {
  const row = stepById(world.db, attempt.id, stepId)
  return row ? stepFrom(row) : null
}
