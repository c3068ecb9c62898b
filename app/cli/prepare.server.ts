import type { World } from '~/platform/world.server'

/** What a site needs before it listens. */
export async function prepareSite(_world: World): Promise<void> {}
