import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import type { World } from '~/platform/world.server'
import { setContentFaults } from './content.server'

/**
 * In development: publishes the content folder now and again after each change in it. While it has faults the last good
 * release stays, and `contentFaults(world)` tells them. Resolves to a function that ends the watching.
 */
export async function watchContent(world: World, pauseMilliseconds = 100): Promise<() => void> {
  let timer: NodeJS.Timeout | undefined
  let watchers: FSWatcher[] = []
  let work: Promise<void> = Promise.resolve()
  const end = () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
  const look = () => {
    end()
    watchers = foldersIn(world.env.contentDir).flatMap((folder) => watched(folder, noteChange))
    // one after the other: an earlier state of the folder must not be told last
    work = work.then(() => republish(world))
  }
  const noteChange = () => {
    clearTimeout(timer)
    timer = setTimeout(look, pauseMilliseconds)
  }
  look()
  await work
  return end
}

/**
 * Each folder by itself: Node's own recursive watching follows files on Linux, and loses one that an editor saves by putting
 * a new file in its place.
 */
function foldersIn(folder: string): string[] {
  const inside = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory())
  return [folder, ...inside.map(({ parentPath, name }) => join(parentPath, name))]
}

/** None for a folder that has just gone: the change of the one around it is noticed. */
function watched(folder: string, noteChange: () => void): FSWatcher[] {
  try {
    return [watch(folder, { persistent: false }, noteChange).on('error', noteChange)]
  } catch {
    return []
  }
}

/** Publishes what is on disk, or keeps its faults to be shown. For development. */
export async function republish(world: World): Promise<void> {
  try {
    // only here, so that the serving process never loads the compiler
    const { publish } = await import('./publish.server')
    const publication = await publish(world, { lenient: true })
    // what may wait is told once the rest is mended and it can be seen
    const faults = publication.ok ? publication.waiting : publication.faults.filter(({ mayWait }) => !mayWait)
    setContentFaults(world, faults)
    for (const fault of faults) world.log.warn(fault, 'content')
  } catch (error) {
    world.log.error({ err: error }, 'content could not be read again')
  }
}
