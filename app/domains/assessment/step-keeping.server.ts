import type { World } from '~/platform/world.server'
import { type AnswerFault, answeredOf, isSameAnswer, takesBack } from './answer'
import { type AttemptRow, insertStep, lastSequence, stepOf } from './attempt-store.server'
import { stepFrom } from './attempts.server'
import type { Answer, Answered, Aside, FormItem, Step } from './model'
import { isNothingNew, isRepeated, type StepHead, stepBetween } from './step-rule'

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

export interface Sent {
  attempt: AttemptRow
  item: FormItem
  head: StepHead
  answer: Answer
  standing: Step | null
}

/** While the attempt is under way: the step is kept, unless it says nothing new, and stands. */
export function keepStep(world: World, sent: Sent): Saved {
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
export function keepLate(world: World, sent: Sent): Saved {
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
function insert(world: World, { attempt, item, head, answer }: Sent, sequence: number, aside: Aside | null) {
  const arrivedAt = world.now()
  const { client: clientId, replaces } = head
  const row = { attemptId: attempt.id, itemId: item.id, clientId, sequence, replaces, value: answer, arrivedAt, aside }
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
