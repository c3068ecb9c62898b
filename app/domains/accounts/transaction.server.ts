import { type Db, isUnwritten, preparedOnce } from '~/platform/database.server'
import type { World } from '~/platform/world.server'

/**
 * All of it or nothing. It takes the lock for writing at once: what it reads cannot change under it, and a second
 * process waits its turn instead of failing halfway. Synchronous work only.
 */
export function atomically<T>(world: World, work: () => T): T {
  const run = preparedOnce(world.db, 'accounts: transaction', ({ $client }) => $client.transaction(done))
  return run.immediate(work) as T
}

function done(work: () => unknown): unknown {
  return work()
}

interface Waiting {
  /** Does the work; gives back how to say so once it is on disk. */
  attempt: () => () => void
  fail: (error: unknown) => void
}

const queues = new WeakMap<Db, Waiting[]>()

/**
 * The same for many small writes: all that come in one turn of the process share one commit, for a commit waits for the
 * disk. Each is by itself all or nothing, whatever becomes of the others, and is told only after the commit.
 */
export function atomicallyTogether<T>(world: World, work: () => T): Promise<T> {
  return new Promise((resolve, fail) => {
    const attempt = () => {
      try {
        const done = atomically(world, work)
        return () => resolve(done)
      } catch (error) {
        // of what the disk does not take SQLite has undone the whole: there is no commit left to make, nor to tell
        if (isUnwritten(error)) throw error
        return () => fail(error)
      }
    }
    const queue = queues.get(world.db)
    if (queue) return void queue.push({ attempt, fail })
    queues.set(world.db, [{ attempt, fail }])
    setImmediate(() => commitAll(world))
  })
}

function commitAll(world: World): void {
  const all = queues.get(world.db) ?? []
  queues.delete(world.db)
  try {
    const tell = atomically(world, () => all.map(({ attempt }) => attempt()))
    for (const one of tell) one()
  } catch (error) {
    for (const { fail } of all) fail(error)
  }
}
