import type { Permit } from '~/domains/accounts/permissions'
import type { World } from '~/platform/world.server'
import { deleteRemark, type KeptRemark, putRemark, remarksKeptBy } from './kept-remark-store.server'

/** More than anybody looks through. */
const most = 200

/** The remarks that a marker keeps to use again, the last used first; nobody else sees them. */
export function remarkBank(world: World, { actor }: Permit<'mark'>): KeptRemark[] {
  return remarksKeptBy(world.db, actor.id, most)
}

/** Keeps a remark; kept before, it counts as used now. An empty one is nothing. */
export function keepRemark(world: World, { actor }: Permit<'mark'>, text: string): void {
  if (text.trim() !== '') putRemark(world.db, actor.id, text.trim(), world.now())
}

/** One's own; anybody else's is left alone. */
export function forgetRemark(world: World, { actor }: Permit<'mark'>, id: number): void {
  deleteRemark(world.db, actor.id, id)
}
