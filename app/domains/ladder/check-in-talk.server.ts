import type { Actor, Refused } from '~/domains/accounts/model'
import { atomically } from '~/domains/accounts/transaction.server'
import type { World } from '~/platform/world.server'
import type { CheckInState, Side } from './check-in'
import { hasNote, insertNote, insertStep, saveClosed, saveTick, stepsOf } from './check-in-store.server'
import { seated } from './check-ins.server'

/** `conflict`: both have not handed in yet, or it is closed. */
export type TalkResult = { ok: true } | Refused<'not-found' | 'forbidden' | 'conflict'>

/** What was said over both ratings; the same words of the same person twice are one note. */
export function addNote(world: World, actor: Actor, id: string, words: string): TalkResult {
  return whileIn(world, actor, id, ['to-talk'], () => {
    const note = { checkInId: id, words, byId: actor.id }
    if (!hasNote(world.db, note)) insertNote(world.db, { ...note, at: world.now() })
    return { ok: true }
  })
}

export interface StepDraft {
  words: string
  /** Whose it is to do. */
  side: Side
  dueAt: Date | null
}

/** What was agreed to do next; the same step twice is one. */
export function addStep(world: World, actor: Actor, id: string, draft: StepDraft): TalkResult {
  return whileIn(world, actor, id, ['to-talk'], () => {
    const isSame = ({ words, side, dueAt }: StepDraft) =>
      words === draft.words && side === draft.side && dueAt?.getTime() === draft.dueAt?.getTime()
    if (!stepsOf(world.db, id).some(isSame)) {
      insertStep(world.db, { ...draft, checkInId: id, byId: actor.id, at: world.now() })
    }
    return { ok: true }
  })
}

/** Ticks a step, or takes the tick off; also after the talk. A step of another check-in is `not-found`. */
export function tickStep(world: World, actor: Actor, id: string, stepId: number, isDone: boolean): TalkResult {
  return whileIn(world, actor, id, ['to-talk', 'closed'], () => {
    const step = stepsOf(world.db, id).find((one) => one.id === stepId)
    if (!step) return { ok: false, reason: 'not-found' }
    const tick = isDone ? { doneAt: world.now(), doneBy: actor.id } : { doneAt: null, doneBy: null }
    if ((step.doneAt !== null) !== isDone) saveTick(world.db, stepId, tick)
    return { ok: true }
  })
}

/** Ends the talk for good, by either of both; ended twice it is ended once. */
export function closeCheckIn(world: World, actor: Actor, id: string): TalkResult {
  return whileIn(world, actor, id, ['to-talk', 'closed'], (state) => {
    if (state !== 'closed') saveClosed(world.db, id, { closedAt: world.now(), closedBy: actor.id })
    return { ok: true }
  })
}

function whileIn(
  world: World,
  actor: Actor,
  id: string,
  states: readonly CheckInState[],
  work: (state: CheckInState) => TalkResult,
): TalkResult {
  return atomically(world, () => {
    const found = seated(world, actor, id)
    if (!found.ok) return found
    const { state, seat } = found
    if (seat === 'reader') return { ok: false, reason: 'forbidden' }
    return states.includes(state) ? work(state) : { ok: false, reason: 'conflict' }
  })
}
