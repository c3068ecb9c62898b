import { z } from 'zod'
import type { Actor } from '~/domains/accounts/model'
import { atomically } from '~/domains/accounts/transaction.server'
import type { World } from '~/platform/world.server'
import { readAnswer } from './answer'
import { type AttemptRow, attemptById, attemptWithStep, standingSteps, stepsByIds } from './attempt-store.server'
import { stepFrom } from './attempts.server'
import { closeIfOver } from './finishing.server'
import { formOf } from './forms.server'
import type { Step } from './model'
import { keepLate, keepStep, type Saved } from './step-keeping.server'

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

export type { Saved }

/**
 * Keeps an answer as a step of its own; acknowledged means written. The same step sent again is not kept twice, nor is an
 * answer that already stands. What comes after the end (at the deadline itself it is too late) is kept aside and told as
 * `late`; so is a choice that a branching scene had gone on from, as `taken-back`. Refuses `not-found` (no such attempt of
 * one's own) and what is no answer to this item of this form.
 */
export function saveAnswer(
  world: World,
  actor: Pick<Actor, 'id'>,
  attemptId: string,
  fields: Record<string, unknown>,
): Saved {
  const itemId = typeof fields.item === 'string' ? fields.item : ''
  return atomically(world, () => {
    const found = attemptWithStep(world.db, attemptId, itemId)
    if (!found || found.attempt.personId !== actor.id) return { ok: false, reason: 'not-found' }
    return saveFields(world, closeIfOver(world, found.attempt), found.step ? stepFrom(found.step) : null, fields)
  })
}

/**
 * One form with every item of a page on it: each answer a step of its own, all in one transaction, told in the order given.
 * One that is no answer does not keep the others from being saved. Refuses `not-found` as a whole.
 */
export function saveAnswers(
  world: World,
  actor: Pick<Actor, 'id'>,
  attemptId: string,
  forms: ReadonlyArray<Record<string, unknown>>,
): { ok: true; saved: Saved[] } | { ok: false; reason: 'not-found' } {
  return atomically(world, () => {
    const row = attemptById(world.db, attemptId)
    if (row?.personId !== actor.id) return { ok: false, reason: 'not-found' }
    const attempt = closeIfOver(world, row)
    const standing = new Map(standingSteps(world.db, attemptId).map((step) => [step.itemId, stepFrom(step)]))
    const saved = forms.map((fields) => saveFields(world, attempt, standing.get(String(fields.item)) ?? null, fields))
    return { ok: true, saved }
  })
}

/** `attempt` closed if its time has run out; `standing` the step that stands for the item named in the fields. */
function saveFields(world: World, attempt: AttemptRow, standing: Step | null, fields: Record<string, unknown>): Saved {
  const head = headSchema.safeParse(fields)
  const item = formOf(world, attempt.formHash).items.find(({ id }) => id === head.data?.item)
  if (!item || !head.success) return { ok: false, reason: 'invalid' }
  const read = readAnswer(item, fields)
  if (!read.ok) return read
  const sent = { attempt, item, head: head.data, answer: read.answer, standing }
  return attempt.finishedAt ? keepLate(world, sent) : keepStep(world, sent)
}

/** Steps of one's own attempt, standing or not, to show two answers side by side; what is no step of it is left out. */
export function findSteps(world: World, attempt: { id: string }, stepIds: readonly number[]): Step[] {
  const known = stepIds.filter((id) => Number.isInteger(id) && id > 0)
  return known.length === 0 ? [] : stepsByIds(world.db, attempt.id, known.slice(0, 100)).map(stepFrom)
}

export function findStep(world: World, attempt: { id: string }, stepId: number): Step | null {
  return findSteps(world, attempt, [stepId])[0] ?? null
}
