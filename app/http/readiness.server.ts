import { hasContent } from '~/domains/content/content.server'
import { isMigrated } from '~/platform/database.server'
import type { World } from '~/platform/world.server'

/** What must hold before a server may be sent visitors. */
export function readiness(world: World): { database: boolean; migrated: boolean; content: boolean } {
  return {
    database: holds(() => world.db.$client.open),
    migrated: holds(() => isMigrated(world.db)),
    content: holds(() => hasContent(world)),
  }
}

function holds(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}
