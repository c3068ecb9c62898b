import { z } from 'zod'
import type { Actor } from '~/domains/accounts/model'
import { atomically } from '~/domains/accounts/transaction.server'
import type { World } from '~/platform/world.server'
import { type AnswerFault, answeredOf, isSameAnswer, readAnswer, takesBack } from './answer'
import { type AttemptRow, attemptWithStep, insertStep, lastSequence, stepById, stepOf } from './attempt-store.server'
import { stepFrom } from './attempts.server'
import { closeIfOver } from './finishing.server'
import { formOf } from './forms.server'
import type { Answer, Answered, Aside, FormItem, Step } from './model'
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
  | { ok: false; reason: 'not-found' | AnswerFault }
  /** Kept, but it does not count: it came after the end, or takes back a choice that the scene had gone on from. */
  | { ok: false; reason: 'late' | 'taken-back'; item: string }

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
  const head = headSchema.safeParse(fields)
  return atomically(world, () => {
    const found = attemptWithStep(world.db, attemptId, head.data?.item ?? '')
    if (!found || found.attempt.personId !== actor.id) return { ok: false, reason: 'not-found' }
    const item = formOf(world, found.attempt.formHash).items.find(({ id }) => id === head.data?.item)
    if (!item || !head.success) return { ok: false, reason: 'invalid' }
    const read = readAnswer(item, fields)
    if (!read.ok) return read
    const standing = found.step ? stepFrom(found.step) : null
    const sent = { attempt: found.attempt, item, head: head.data, answer: read.answer, standing }
    return closeIfOver(world, found.attempt).finishedAt ? keepLate(world, sent) : keepStep(world, sent)
  })
}

interface Sent {
  attempt: AttemptRow
  item: FormItem
  head: Head
  answer: Answer
  standing: Step | null
}

function keepStep(world: World, sent: Sent): Saved {
  const { item, head, answer, standing } = sent
  if (isNothingNew(head, answer, answeredOf(item, answer), standing)) return saved(sent, standing, null)
  if (standing && takesBack(standing.answer, answer)) return keepAside(world, sent, 'path')
  const other = stepBetween(head, standing)
  const kept = insert(world, sent, head.sequence, null)
  if (kept) return saved(sent, kept, other)
  const before = stepBefore(world, sent)
  if (standing && before && isRepeated(head, answer, standing, before))
    return { ...saved(sent, standing, before), savedAt: before.arrivedAt }
  return saved(sent, insert(world, sent, nextSequence(world, sent), null), other)
}

/** After the end: what was kept before it is acknowledged again, whatever is new is put aside. */
function keepLate(world: World, sent: Sent): Saved {
  const { standing, answer, item } = sent
  const before = stepBefore(world, sent)
  if (before && before.aside === null && isSameAnswer(before.answer, answer)) return saved(sent, before, null)
  if (standing && isSameAnswer(standing.answer, answer)) return saved(sent, standing, null)
  if (answeredOf(item, answer) === 'none') return { ok: false, reason: 'late', item: item.id }
  return keepAside(world, sent, 'late')
}

function keepAside(world: World, sent: Sent, aside: Aside): Saved {
  const { head, item } = sent
  const before = stepBefore(world, sent)
  const isKept = before !== null && before.aside === aside && isSameAnswer(before.answer, sent.answer)
  if (!isKept && !insert(world, sent, head.sequence, aside)) insert(world, sent, nextSequence(world, sent), aside)
  return { ok: false, reason: aside === 'late' ? 'late' : 'taken-back', item: item.id }
}

/** The step that this client sent before under this number, about this item. */
function stepBefore(world: World, { attempt, head, item }: Sent): Step | null {
  const row = stepOf(world.db, attempt.id, head.client, head.sequence)
  return row && row.itemId === item.id ? stepFrom(row) : null
}

function nextSequence(world: World, { attempt, head }: Sent): number {
  return lastSequence(world.db, attempt.id, head.client) + 1
}

/** Null when this client has already sent a step of this number. */
function insert(world: World, { attempt, head, answer }: Sent, sequence: number, aside: Aside | null) {
  const arrivedAt = world.now()
  const { item: itemId, client: clientId, replaces } = head
  const row = { attemptId: attempt.id, itemId, clientId, sequence, replaces, value: answer, arrivedAt, aside }
  const id = insertStep(world.db, row)
  return id === null ? null : { id, arrivedAt, answer }
}

function saved(
  { item, answer }: Sent,
  step: { id: number; arrivedAt: Date; answer: Answer } | null,
  other: Step | null,
): Extract<Saved, { ok: true }> {
  return {
    ok: true,
    item: item.id,
    step: step?.id ?? null,
    savedAt: step?.arrivedAt ?? null,
    answered: answeredOf(item, step?.answer ?? answer),
    other,
  }
}

/** A step of one's own attempt, standing or not, to show two answers side by side; null when there is none. */
export function findStep(world: World, attempt: { id: string }, stepId: number): Step | null {
  const row = stepById(world.db, attempt.id, stepId)
  return row ? stepFrom(row) : null
}
