import { type Actor, type Refused, subjectOf } from '~/domains/accounts/model'
import { findPerson } from '~/domains/accounts/people.server'
import { type Denial, type Permit, permit, scopeOf } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import type { World } from '~/platform/world.server'
import type { Said, StatementVerdict } from './statement'
import {
  type Answerable,
  countWaiting,
  insertAnswer,
  newestAnswer,
  statementById,
  successorOf,
  waitingStatements,
} from './statement-store.server'

/**
 * A lead or trainer confirms what someone stated, or declines it with words; the newest answer stands, and the same one
 * sent twice is one. Refuses `not-found` (also people who have left), those who may not confirm and one's own
 * (`forbidden`), and `conflict`: it was changed or taken back meanwhile.
 */
export function answerStatement(
  world: World,
  actor: Actor | null,
  { statement: statementId, verdict: answer, words }: StatementVerdict,
): { ok: true } | Refused<'conflict'> | { ok: false; reason: Denial } {
  return atomically(world, () => {
    const row = statementById(world.db, statementId)
    const person = row && findPerson(world, row.personId)
    const allowed = permit(actor, 'confirm', person && subjectOf(person))
    if (!allowed.ok) return allowed
    if (!row || !person || person.leftAt || row.body === null) return { ok: false, reason: 'not-found' }
    if (successorOf(world.db, statementId)) return { ok: false, reason: 'conflict' }
    const byId = allowed.permit.actor.id
    const before = newestAnswer(world.db, statementId)
    const isSame = before?.answer === answer && before.byId === byId && before.words === words
    if (!isSame) insertAnswer(world.db, { statementId, answer, words, byId, at: world.now() })
    return { ok: true }
  })
}

export interface WaitingStatement {
  id: string
  personId: string
  name: string
  isDemo: boolean
  said: Said
  at: Date
}

/** Statements that wait for an answer which the permit allows, the longest waiting first; one page of them. */
export function listWaitingStatements(
  world: World,
  allowed: Permit<'confirm'>,
  { limit, offset }: { limit: number; offset: number },
): { rows: WaitingStatement[]; total: number } {
  const who = answerable(allowed.actor)
  const rows = waitingStatements(world.db, who, limit, offset).map(({ statement, ...person }) => {
    const { id, personId, body, at } = statement
    return { id, personId, said: body as Said, at, ...person }
  })
  return { rows, total: countWaiting(world.db, who) }
}

/** How many statements wait for the actor's answer; null for those who may answer none. */
export function countWaitingStatements(world: World, actor: Actor): number | null {
  return permit(actor, 'confirm').ok ? countWaiting(world.db, answerable(actor)) : null
}

function answerable(actor: Actor): Answerable {
  return { teamIds: scopeOf(actor, 'confirm') === 'all' ? null : actor.leads, exceptId: actor.id }
}
