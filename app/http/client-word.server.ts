import { newId } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'

/** A word for one form on one page: what it sends twice is taken once. */
export function newClientWord(world: World): string {
  return newId(world.now())
}
