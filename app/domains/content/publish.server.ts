import { utimesSync } from 'node:fs'
import type { World } from '~/platform/world.server'
import { assemble } from './assemble.server'
import { checkContent } from './check.server'
import { cachedName } from './compile.server'
import { refreshCatalogue } from './content.server'
import type { Fault, Hole, Remark } from './fault'
import { textsOf } from './manuscript'
import type { Catalogue } from './model'
import { pruneFolder } from './pruning.server'
import { contentFolder, hasReleaseFile, releaseFile, writeWhole } from './releases.server'
import { addRelease, newestRelease, newestReleases } from './store.server'

export type Publication =
  | { ok: true; release: string; isNew: boolean; waiting: Fault[]; holes: Hole[]; remarks: Remark[] }
  | { ok: false; reason: 'faults'; faults: Fault[] }

export interface PublishOptions {
  cache?: string
  lenient?: boolean
  before?: (next: Catalogue) => Promise<void>
}

/**
 * Checks the content folder, compiles it and makes it live, here and in every other process on the same database.
 * Files of older releases and texts are removed after a day. Content with a fault changes nothing. Content that is live already makes no new release. `cache`: compiled texts,
 * beside the database unless given. `lenient`, for development: faults that may wait stop nothing and are told in `waiting`.
 * `before` looks at a new release before it is live.
 * Brings the compiler: for the command line, tests and development, not for serving.
 */
export async function publish(
  world: World,
  { cache = contentFolder(world.env, 'cache'), lenient = false, before }: PublishOptions = {},
): Promise<Publication> {
  const { draft, faults, holes, remarks } = await checkContent(world.env.contentDir, cache)
  if (faults.some(({ mayWait }) => !(lenient && mayWait))) return { ok: false, reason: 'faults', faults }
  const catalogue = assemble(draft)
  const { release } = catalogue
  const live = newestRelease(world.db)
  const isNew = live?.hash !== release
  if (isNew && live) await before?.(catalogue)
  keepRelease(world, release, catalogue)
  if (isNew) addRelease(world.db, release, world.now())
  refreshCatalogue(world)
  pruneFolder(cache, new Set(textsOf(draft).map(cachedName)))
  pruneFolder(
    contentFolder(world.env, 'releases'),
    new Set(newestReleases(world.db, 2).map(({ hash }) => `${hash}.json`)),
  )
  return { ok: true, release, isNew, waiting: faults, holes, remarks }
}

/** A file from before counts as new again, so that nobody prunes it now. */
function keepRelease({ env }: World, release: string, catalogue: Catalogue): void {
  const file = releaseFile(env, release)
  if (hasReleaseFile(env, release)) utimesSync(file, new Date(), new Date())
  else writeWhole(file, JSON.stringify(catalogue))
}
