import { Lru } from '~/domains/content/lru'
import type { Catalogue, Title } from '~/domains/content/model'
import { type LevelsHeld, levelsHeld } from '~/domains/ladder/levels-held'
import { ruleOf } from '~/domains/ladder/readiness'
import type { Db } from '~/platform/database.server'
import type { World } from '~/platform/world.server'
import { stampsOf } from './evidence-stamp-store.server'
import { piecesOfPeople } from './pieces.server'

interface Kept extends LevelsHeld {
  stamp: string
  from: number
}

interface Memory {
  /** Certificates that it recognises and rules are in it: with another one all is reckoned anew. */
  catalogue: Catalogue
  kept: Lru<Kept>
}

/** Ten pages of the map; of each person a few numbers. */
const most = 2000
/** Bands of a much-taken test may be a minute old when levels are reckoned with them: what rests on those must not stay for good. */
const mostAgeMs = 5 * 60 * 1000

const memories = new WeakMap<Db, Memory>()

function memoryOf(world: World, live: Catalogue): Lru<Kept> {
  const known = memories.get(world.db)
  if (known?.catalogue === live) return known.kept
  const fresh = { catalogue: live, kept: new Lru<Kept>(most) }
  memories.set(world.db, fresh)
  return fresh.kept
}

/**
 * The highest level at which each of these people holds each competency: by a title's rule, or by that of the content alone.
 * What was reckoned before is taken again only where the database says that nothing was written that it rests on, and nothing
 * has grown too old since.
 */
export function levelsOfPeople(
  world: World,
  personIds: readonly string[],
  { live, title }: { live: Catalogue; title: Title | null },
): Map<string, ReadonlyMap<string, number>> {
  const memory = memoryOf(world, live)
  const rule = ruleOf(live.readiness, title ?? {})
  const now = world.now().getTime()
  const stamps = stampsOf(world.db, personIds)
  const keyOf = (id: string) => `${title?.id ?? ''} ${id}`
  const known = new Map<string, ReadonlyMap<string, number>>()
  for (const id of personIds) {
    const kept = memory.get(keyOf(id))
    if (kept && kept.stamp === stamps.get(id) && kept.from <= now && now <= kept.until) known.set(id, kept.levels)
  }
  const others = personIds.filter((id) => !known.has(id))
  for (const [id, pieces] of others.length > 0 ? piecesOfPeople(world, others) : []) {
    const held = levelsHeld(pieces, rule, new Date(now))
    const until = Math.min(held.until, now + mostAgeMs)
    memory.set(keyOf(id), { ...held, until, stamp: stamps.get(id) ?? '', from: now })
    known.set(id, held.levels)
  }
  return known
}
