import type { Db } from '~/platform/database.server'
import type { World } from '~/platform/world.server'
import { finishedCounts } from './attempt-store.server'
import { type Band, bandOf } from './band'
import { formOf } from './forms.server'
import { firstSheets } from './score-store.server'

interface Known {
  /** Finished attempts and people when this was computed. */
  attempts: number
  people: number
  at: number
  band: Band
}

const known = new WeakMap<Db, Map<string, Known>>()

/** From so many people on one more moves nothing that anybody could see, and a band is good for a minute. */
const manyPeople = 200
const minuteMs = 60_000

/**
 * The bands of these forms, by hash: from every person's first result on the form, computed again when someone has finished
 * it since; of a form that many have taken, once a minute at most. One query when nothing has changed.
 */
export function bandsOf(world: World, formHashes: readonly string[]): Map<string, Band> {
  const memory = known.get(world.db) ?? new Map<string, Known>()
  known.set(world.db, memory)
  const now = world.now().getTime()
  const isSettled = (hash: string) => {
    const before = memory.get(hash)
    return before !== undefined && before.people >= manyPeople && Math.abs(now - before.at) < minuteMs
  }
  const open = formHashes.filter((hash) => !isSettled(hash))
  const counts = open.length === 0 ? [] : finishedCounts(world.db, open)
  for (const { formHash, attempts, people } of counts) {
    const before = memory.get(formHash)
    const isFresh = before?.attempts === attempts && before.people === people
    const band = isFresh ? before.band : bandOf(formOf(world, formHash).items, firstSheets(world.db, formHash))
    memory.set(formHash, { attempts, people, at: now, band })
  }
  return new Map(formHashes.map((hash) => [hash, memory.get(hash)?.band ?? noBand]))
}

export const noBand: Band = { people: 0, total: null, competencies: {} }

/** After another key has scored a form anew: its band is of the new scores. */
export function forgetBand(world: World, formHash: string): void {
  known.get(world.db)?.delete(formHash)
}
