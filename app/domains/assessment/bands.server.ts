import type { Db } from '~/platform/database.server'
import type { World } from '~/platform/world.server'
import { finishedCounts } from './attempt-store.server'
import { type Band, bandOf } from './band'
import { firstResults } from './score-store.server'

interface Known {
  /** Finished attempts and people when this was computed. */
  attempts: number
  people: number
  band: Band
}

const known = new WeakMap<Db, Map<string, Known>>()

/**
 * The bands of these forms, by hash: from every person's first result on the form, computed again when someone has finished
 * it since. One query when nothing has changed.
 */
export function bandsOf(world: World, formHashes: readonly string[]): Map<string, Band> {
  const memory = known.get(world.db) ?? new Map<string, Known>()
  known.set(world.db, memory)
  const counts = formHashes.length === 0 ? [] : finishedCounts(world.db, formHashes)
  const bands = new Map(formHashes.map((hash) => [hash, bandOf([])]))
  for (const { formHash, attempts, people } of counts) {
    const before = memory.get(formHash)
    const isFresh = before?.attempts === attempts && before.people === people
    const band = isFresh ? before.band : bandOf(firstResults(world.db, formHash))
    memory.set(formHash, { attempts, people, band })
    bands.set(formHash, band)
  }
  return bands
}
