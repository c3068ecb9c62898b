import type { World } from '~/platform/world.server'

/**
 * All of it or nothing. It takes the lock for writing at once: what it reads cannot change under it, and a second
 * process waits its turn instead of failing halfway. Synchronous work only.
 */
export function atomically<T>(world: World, work: () => T): T {
  return world.db.transaction(work, { behavior: 'immediate' })
}
