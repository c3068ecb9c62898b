import type { Actor, Refused, Subject } from '~/domains/accounts/model'
import { findPerson } from '~/domains/accounts/people.server'
import { type Permit, permit, scopeOf } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import type { World } from '~/platform/world.server'
import { byPerson } from './by-person'
import type { Piece } from './model'
import { recordOf } from './record.server'
import { isOwnToWithdraw, piecesOfResult, type WithdrawalAct, type WithdrawnPiece } from './withdrawal'
import { actsOn, insertWithdrawal } from './withdrawal-store.server'

export interface WithdrawalDraft extends Pick<WithdrawalAct, 'result' | 'competency' | 'reason'> {
  personId: string
}

export type WithdrawalAnswer = { ok: true } | Refused<'forbidden' | 'not-found' | 'conflict'>

/**
 * Takes a result out of every judgement, of one competency or all: readiness is then exactly that of never having had it.
 * Append-only. Refuses one's own and a permit for somebody else, and to a lead all but what they confirmed themselves
 * (`forbidden`); people who are unknown or have left, and results that they do not have (`not-found`); what another has
 * already withdrawn (`conflict`). The same said twice is said once.
 */
export function withdraw(world: World, permit: Permit<'withdraw'>, draft: WithdrawalDraft): WithdrawalAnswer {
  return act(world, permit, 'withdraw', draft)
}

/** Puts it back. Refuses as `withdraw` does, and to a lead also what a trainer took out (`forbidden`). */
export function restore(world: World, permit: Permit<'withdraw'>, draft: WithdrawalDraft): WithdrawalAnswer {
  return act(world, permit, 'restore', draft)
}

function act(
  world: World,
  { actor, subject }: Permit<'withdraw'>,
  act: WithdrawalAct['act'],
  draft: WithdrawalDraft,
): WithdrawalAnswer {
  const { personId, result, competency } = draft
  if (personId === actor.id || subject?.personId !== personId) return { ok: false, reason: 'forbidden' }
  return atomically(world, (): WithdrawalAnswer => {
    const person = findPerson(world, personId)
    const record = recordOf(world, personId)
    const standing = piecesOfResult(record.pieces, draft)
    const withdrawn = piecesOfResult(record.withdrawn, draft)
    if (!person || person.leftAt || standing.length + withdrawn.length === 0) return { ok: false, reason: 'not-found' }
    const isTheirs = [...standing, ...withdrawn].every((piece) => isOwnToWithdraw(piece, actor.id))
    if (scopeOf(actor, 'withdraw') !== 'all' && !isTheirs) return { ok: false, reason: 'forbidden' }
    if ((act === 'withdraw' ? standing : withdrawn).length === 0) return lateAnswer(world, draft, act, actor.id)
    const said = { personId, result, competencyId: competency, act, reason: draft.reason.trim() }
    insertWithdrawal(world.db, { ...said, byId: actor.id, at: world.now() })
    return { ok: true }
  })
}

/** Nothing is left to do: one's own form that came twice, or somebody else was quicker. */
function lateAnswer(world: World, draft: WithdrawalDraft, act: WithdrawalAct['act'], byId: string): WithdrawalAnswer {
  const last = actsOn(world.db, [draft.personId]).findLast(({ result }) => result === draft.result)
  return last?.act === act && last.byId === byId ? { ok: true } : { ok: false, reason: 'conflict' }
}

/** Whether `withdraw` and `restore` would take it from this actor: for pages that offer it. */
export function mayWithdraw(actor: Actor, whose: Subject, piece: Piece | WithdrawnPiece): boolean {
  if (!permit(actor, 'withdraw', whose).ok) return false
  return scopeOf(actor, 'withdraw') === 'all' || isOwnToWithdraw(piece, actor.id)
}

/** All that was withdrawn from these people, or put back; who has nothing withdrawn is absent. One query. */
export function withdrawalsOf(world: World, personIds: readonly string[]): Map<string, WithdrawalAct[]> {
  return byPerson(actsOn(world.db, personIds))
}
