import { watch } from 'node:fs'
import type { World } from '~/platform/world.server'
import { setContentFaults } from './content.server'

/**
 * In development: publishes the content folder again after each change in it. While it has faults the last good release
 * stays, and `contentFaults(world)` tells them. Returns a function that ends the watching.
 */
export function watchContent(world: World, pauseMilliseconds = 100): () => void {
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(world.env.contentDir, { recursive: true, persistent: false }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void republish(world), pauseMilliseconds)
  })
  return () => {
    clearTimeout(timer)
    watcher.close()
  }
}

/** Publishes what is on disk, or keeps its faults to be shown. For development. */
export async function republish(world: World): Promise<void> {
  try {
    // only here, so that the serving process never loads the compiler
    const { publish } = await import('./publish.server')
    const publication = await publish(world)
    setContentFaults(world, publication.ok ? [] : publication.faults)
  } catch (error) {
    world.log.error({ error }, 'content could not be read again')
  }
}
