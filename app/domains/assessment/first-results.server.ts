import type { Db } from '~/platform/database.server'
import type { World } from '~/platform/world.server'
import type { Sheet } from './model'
import { rescoredAt } from './rescoring-store.server'
import { firstSheets, newestScores } from './score-store.server'

interface Told<T> {
  newestScore: number | null
  people: number
  at: number
  told: T
}

/** From so many people on one more moves nothing that anybody could see, and what was told is good for a minute. */
const manyPeople = 200
const minuteMs = 60_000

/**
 * What `tell` makes of every person's first result on a form, by the form's hash: told anew when there is a newer score, for
 * someone has finished, late answers count or another key is in force; of a form that many have taken once a minute at most,
 * and whenever it has been scored anew. One or two queries when nothing has changed. Each process keeps its own, so that
 * what another has done to the scores is seen here too.
 */
export function toldByForm<T>(tell: (world: World, formHash: string, sheets: readonly Sheet[]) => T) {
  const known = new WeakMap<Db, Map<string, Told<T>>>()
  return (world: World, formHashes: readonly string[]): Map<string, T> => {
    const memory = known.get(world.db) ?? new Map<string, Told<T>>()
    known.set(world.db, memory)
    const open = unsettled(world, memory, formHashes)
    const newest = open.length === 0 ? new Map<string, number>() : newestScores(world.db, open)
    for (const formHash of open) {
      const newestScore = newest.get(formHash) ?? null
      const before = memory.get(formHash)
      if (before && before.newestScore === newestScore) before.at = world.now().getTime()
      else memory.set(formHash, tellAnew(world, formHash, newestScore, tell))
    }
    return new Map(formHashes.flatMap((hash) => toldIn(memory, hash)))
  }
}

function toldIn<T>(memory: ReadonlyMap<string, Told<T>>, hash: string): Array<[string, T]> {
  const one = memory.get(hash)
  return one ? [[hash, one.told]] : []
}

function tellAnew<T>(
  world: World,
  formHash: string,
  newestScore: number | null,
  tell: (world: World, formHash: string, sheets: readonly Sheet[]) => T,
): Told<T> {
  const sheets = firstSheets(world.db, formHash)
  return { newestScore, people: sheets.length, at: world.now().getTime(), told: tell(world, formHash, sheets) }
}

/** The forms whose newest score must be looked at. */
function unsettled<T>(world: World, memory: ReadonlyMap<string, Told<T>>, formHashes: readonly string[]): string[] {
  const now = world.now().getTime()
  const isYoung = (hash: string) => {
    const before = memory.get(hash)
    return before !== undefined && before.people >= manyPeople && Math.abs(now - before.at) < minuteMs
  }
  const young = formHashes.filter(isYoung)
  const rescored = young.length === 0 ? new Map<string, number>() : rescoredAt(world.db, young)
  return formHashes.filter((hash) => !isYoung(hash) || (rescored.get(hash) ?? 0) >= (memory.get(hash)?.at ?? 0))
}
