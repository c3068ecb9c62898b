import type { Message } from '~/platform/mail.server'
import type { World } from '~/platform/world.server'

const underWay = new WeakMap<World['db'], Set<Promise<void>>>()

/**
 * Does the work after the answer has gone out, so that the answer takes as long whether or not there is work: how long
 * a page takes must not tell who has an account. A failure is logged.
 */
export function afterwards(world: World, work: () => Promise<void>): void {
  const tasks = underWay.get(world.db) ?? new Set()
  underWay.set(world.db, tasks)
  const task = new Promise<void>((resolve) => setImmediate(resolve))
    .then(work)
    .catch((error: unknown) => world.log.error({ err: error }, 'letter not sent'))
    .finally(() => tasks.delete(task))
  tasks.add(task)
}

/** Sends a message after the answer. */
export function post(world: World, message: Message): void {
  afterwards(world, () => world.mail.send(message))
}

/** Resolves when nothing is left to do: before the database closes. */
export async function outboxEmpty(world: World): Promise<void> {
  for (let tasks = underWay.get(world.db); tasks && tasks.size > 0; ) await Promise.all(tasks)
}
