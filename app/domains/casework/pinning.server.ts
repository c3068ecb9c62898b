import type { Actor, Refused } from '~/domains/accounts/model'
import { atomically } from '~/domains/accounts/transaction.server'
import { newId } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { pinnedCase } from './cases.server'
import { standingDrafts } from './draft-store.server'
import { markDraftOf, type Pin, putMarkDraft } from './mark-store.server'
import { atHand, claim, type Kept, keepMarks, momentAfter } from './marking.server'
import { trimDraft } from './marks-form'
import type { MarkForm } from './model'
import { placeOf } from './passages'

export interface PinForm {
  taskId: string
  quote: string
  /** Where the words were seen; null: the first place where they stand. */
  from: number | null
  remark: string
}

type Wrong = Refused<'invalid'> & { errors: Record<string, 'required' | 'not-found'> }

/**
 * Pins a remark to words of an answer, and keeps the marks that come with it. Refuses `invalid`: the words are not in the
 * text, or there is no remark; otherwise as `keepMarks`.
 */
export function pinRemark(world: World, actor: Actor, id: string, form: MarkForm, pin: PinForm): Kept | Wrong {
  return atomically(world, () => {
    const found = atHand(world, actor, id, form.reading)
    if (!found.ok) return found
    const isText = pinnedCase(world, found.submission.caseHash).tasks.some((task) => {
      return task.id === pin.taskId && task.kind === 'text'
    })
    const text = isText ? standingDrafts(world.db, id).find(({ taskId }) => taskId === pin.taskId)?.text : undefined
    const place = placeOf(text ?? '', pin.quote, pin.from)
    const remark = pin.remark.trim()
    if (!place) return { ok: false, reason: 'invalid', errors: { [`pin.quote.${pin.taskId}`]: 'not-found' } }
    if (remark === '') return { ok: false, reason: 'invalid', errors: { [`pin.remark.${pin.taskId}`]: 'required' } }
    const made = { id: newId(world.now()), taskId: pin.taskId, ...place, remark }
    const kept = keepMarks(world, actor, id, form)
    if (!kept.ok) return kept
    claim(world, found)
    const body = trimDraft(found.rubric, form.draft)
    return putPins(world, actor, id, body, (pins) => [...pins, made])
  })
}

/** Takes a pinned remark off again, and keeps the marks that come with it. Refuses as `keepMarks`. */
export function unpinRemark(world: World, actor: Actor, id: string, form: MarkForm, pinId: string): Kept {
  return atomically(world, () => {
    const kept = keepMarks(world, actor, id, form)
    const draft = markDraftOf(world.db, id, actor.id)
    if (!kept.ok || !draft) return kept
    return putPins(world, actor, id, draft.body, (pins) => pins.filter((pin) => pin.id !== pinId))
  })
}

function putPins(
  world: World,
  { id: markerId }: Actor,
  submissionId: string,
  body: MarkForm['draft'],
  change: (pins: Pin[]) => Pin[],
): Kept {
  const known = markDraftOf(world.db, submissionId, markerId)
  const savedAt = momentAfter(world, known?.savedAt)
  putMarkDraft(world.db, { submissionId, markerId, body, pins: change(known?.pins ?? []), savedAt })
  return { ok: true, savedAt }
}
