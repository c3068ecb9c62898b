import { newSecret } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { insertSetting, settingOf } from './setting-store.server'

/** A secret that this database made for itself, the same at every start; made when first asked for. */
export function databaseSecret(world: World, name: string): string {
  const key = `secret ${name}`
  const known = settingOf(world.db, key)
  if (known) return known
  insertSetting(world.db, key, newSecret())
  return databaseSecret(world, name)
}
