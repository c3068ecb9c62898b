import { atomically } from '~/domains/accounts/transaction.server'
import type { World } from '~/platform/world.server'
import { attemptsToRescore, formsOf, insertRescoring, moveRescoring, openRescoring } from './rescoring-store.server'
import { scoreAttempt } from './scoring.server'

/** So many at a time, that nobody else waits long for the database. */
const batch = 50

/** After a key has changed: notes every form of a test to be scored anew. Call it in the transaction that changes the key. */
export function planRescoring(world: World, quizId: string): void {
  for (const formHash of formsOf(world.db, quizId)) insertRescoring(world.db, formHash, world.now())
}

/**
 * Scores the next few finished attempts of the oldest form that waits, by the key now in force, beside their old scores; how
 * many. Run it again and again: what is done is noted with it.
 */
export function rescoreNext(world: World): number {
  return atomically(world, () => {
    const job = openRescoring(world.db)
    if (!job) return 0
    const rows = attemptsToRescore(world.db, job.formHash, job.afterId, batch)
    for (const row of rows) scoreAttempt(world, row)
    const isDone = rows.length < batch
    moveRescoring(world.db, job.id, rows.at(-1)?.id ?? job.afterId, isDone ? world.now() : null)
    return rows.length
  })
}
