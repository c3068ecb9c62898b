import type { Actor } from '~/domains/accounts/model'
import { atomically } from '~/domains/accounts/transaction.server'
import type { World } from '~/platform/world.server'
import { type AttemptRow, attemptById, markFinished, overdueAttempts } from './attempt-store.server'
import { scoreAttempt } from './scoring.server'
import { isOver } from './time-limit'

/**
 * Ends one's own attempt and scores it, both or neither; finishing twice is finishing once. Gaps are allowed: they count as
 * chance (see form-score.ts). Refuses `not-found`.
 */
export function finishAttempt(
  world: World,
  actor: Pick<Actor, 'id'>,
  id: string,
): { ok: true } | { ok: false; reason: 'not-found' } {
  return atomically(world, () => {
    const row = attemptById(world.db, id)
    if (row?.personId !== actor.id) return { ok: false, reason: 'not-found' }
    if (closeIfOver(world, row).finishedAt === null) close(world, row, world.now(), 'person')
    return { ok: true }
  })
}

/**
 * Ends an attempt whose time has run out, with all that was acknowledged, as of its deadline, and scores it; gives back the
 * row as it then is. Whoever comes first does it, a page or `closeOverdue`: the outcome is the same.
 */
export function closeIfOver(world: World, row: AttemptRow): AttemptRow {
  const { deadlineAt } = row
  if (row.finishedAt || !deadlineAt || !isOver(deadlineAt, world.now())) return row
  return atomically(world, () => {
    close(world, row, deadlineAt, 'deadline')
    return attemptById(world.db, row.id) ?? row
  })
}

function close(world: World, row: AttemptRow, at: Date, closedBy: 'person' | 'deadline'): void {
  if (markFinished(world.db, row.id, at, closedBy)) scoreAttempt(world, row)
}

const mostAtOnce = 50

/** Closes attempts whose time has run out, whether or not their browser is there; how many. Run every few seconds. */
export function closeOverdue(world: World): number {
  const rows = overdueAttempts(world.db, world.now(), mostAtOnce)
  for (const row of rows) closeIfOver(world, row)
  return rows.length
}
