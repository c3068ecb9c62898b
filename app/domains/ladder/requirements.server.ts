import { isDeepStrictEqual } from 'node:util'
import type { Refused } from '~/domains/accounts/model'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import type { Title } from '~/domains/content/model'
import { newId } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { dayIn } from './age'
import { certificatesStated } from './outside-certificates.server'
import { type JudgedCondition, judgeConditions } from './requirements'
import { monthToCome, type Said, type Statement } from './statement'
import {
  insertStatement,
  type StatementRow,
  standingStatements,
  statementByClient,
  statementById,
  successorOf,
} from './statement-store.server'

/** More than anybody has to say; a script that repeats itself ends here. */
export const mostStatements = 60

/** What someone states now, with the answer that stands. */
export interface Stated extends Statement {
  at: Date
  answered: { by: string; at: Date; words: string } | null
}

/** What someone states of their work, schooling and languages, oldest first. One query. */
export function statementsOf(world: World, personId: string): Stated[] {
  return standingStatements(world.db, personId).map(({ statement: { id, body, at }, answer, byName }) => ({
    id,
    said: body as Said,
    at,
    answer: answer?.answer ?? null,
    answered: answer && { by: byName ?? '', at: answer.at, words: answer.words },
  }))
}

export interface Requirements {
  conditions: JudgedCondition[]
  statements: Stated[]
}

/**
 * What a title asks besides competencies, beside what someone states. For pages that have made sure whose record it is.
 * Two queries.
 */
export function requirementsOf(world: World, personId: string, title: Pick<Title, 'requires'> | null): Requirements {
  const statements = statementsOf(world, personId)
  const certificates = certificatesStated(world, personId)
  return {
    conditions: judgeConditions(title?.requires ?? [], { statements, certificates, now: world.now() }),
    statements,
  }
}

export interface StatementDraft {
  said: Said
  /** The statement whose place it takes; null for a new one. */
  replaces: string | null
  /** A word made with the form: the same form sent twice states once. */
  clientId: string
}

type StateResult =
  | { ok: true; id: string }
  | Refused<'not-found' | 'conflict' | 'full'>
  | { ok: false; reason: 'in-the-future'; field: 'from' | 'to' }

/**
 * States something of oneself, or changes what one stated; changed, it has no answer yet, and unchanged it keeps its own.
 * Refuses months to come, statements of others (`not-found`), what was changed or taken back meanwhile, another's form
 * (`conflict`), and more than `mostStatements` (`full`).
 */
export function stateOfOneself(world: World, permit: Permit<'learn'>, draft: StatementDraft): StateResult {
  const { said, replaces, clientId } = draft
  const { id: personId, zone } = permit.actor
  const field = monthToCome(said, dayIn(zone, world.now()).slice(0, 7))
  if (field) return { ok: false, reason: 'in-the-future', field }
  return atomically(world, (): StateResult => {
    const before = statementByClient(world.db, clientId)
    if (before) return isSame(before, personId, draft) ? { ok: true, id: before.id } : { ok: false, reason: 'conflict' }
    const old = replaces ? ownStatement(world, personId, replaces) : null
    if (old && !old.ok) return old
    if (old && isDeepStrictEqual(old.row.body, said)) return { ok: true, id: old.row.id }
    if (!old && standingStatements(world.db, personId).length >= mostStatements) return { ok: false, reason: 'full' }
    const at = world.now()
    const id = newId(at)
    insertStatement(world.db, { id, personId, kind: said.kind, body: said, replacesId: replaces, at, clientId })
    return { ok: true, id }
  })
}

function isSame(row: StatementRow, personId: string, { said, replaces }: StatementDraft): boolean {
  return row.personId === personId && row.replacesId === replaces && isDeepStrictEqual(row.body, said)
}

/** One's own, while it stands. */
function ownStatement(
  world: World,
  personId: string,
  id: string,
): { ok: true; row: StatementRow } | Refused<'not-found' | 'conflict'> {
  const row = statementById(world.db, id)
  if (!row || row.personId !== personId || row.body === null) return { ok: false, reason: 'not-found' }
  return successorOf(world.db, id) ? { ok: false, reason: 'conflict' } : { ok: true, row }
}

/** Takes back what one stated; twice is once. Refuses `not-found`, and `conflict`: it was changed meanwhile. */
export function takeStatementBack(
  world: World,
  permit: Permit<'learn'>,
  id: string,
): { ok: true } | Refused<'not-found' | 'conflict'> {
  const personId = permit.actor.id
  return atomically(world, () => {
    const own = ownStatement(world, personId, id)
    const isBackAlready = !own.ok && own.reason === 'conflict' && successorOf(world.db, id)?.body === null
    if (isBackAlready) return { ok: true }
    if (!own.ok) return own
    const at = world.now()
    const { kind } = own.row
    insertStatement(world.db, { id: newId(at), personId, kind, body: null, replacesId: id, at, clientId: `back-${id}` })
    return { ok: true }
  })
}
