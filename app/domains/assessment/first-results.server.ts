import type { Db } from '~/platform/database.server'
import type { World } from '~/platform/world.server'
import { type By, type FirstSheet, firstSheets, newestScores, rescoredAt } from './sheet-store.server'

interface Told<T> {
  newestScore: number | null
  people: number
  at: number
  told: T
}

type Tell<T> = (world: World, name: string, sheets: readonly FirstSheet[]) => T

/** From so many people on one more moves nothing that anybody could see, and what was told is good for a minute. */
const manyPeople = 200
const minuteMs = 60_000

/**
 * What `tell` makes of every person's first result on a form, by the form's hash, or at a test, by its id: told anew when
 * there is a newer score, for someone has finished, late answers count or another key is in force; where many have taken it
 * once a minute at most, and whenever something has been scored anew. One or two queries when nothing has changed, one more
 * for all that is told anew. Of more than `most` people the latest are told of. Each process keeps its own, so that what
 * another has done to the scores is seen here too.
 */
export function toldOf<T>(by: By, tell: Tell<T>, most = Number.MAX_SAFE_INTEGER) {
  const known = new WeakMap<Db, Map<string, Told<T>>>()
  return (world: World, names: readonly string[]): Map<string, T> => {
    const memory = known.get(world.db) ?? new Map<string, Told<T>>()
    known.set(world.db, memory)
    const at = world.now().getTime()
    const open = unsettled(world, memory, names)
    const newest = open.length === 0 ? new Map<string, number>() : newestScores(world.db, by, open)
    const isChanged = (name: string) => memory.get(name)?.newestScore !== (newest.get(name) ?? null)
    const changed = open.filter(isChanged)
    for (const name of open) refresh(memory.get(name), at)
    const sheets = changed.length === 0 ? [] : firstSheets(world.db, by, changed, most)
    for (const [name, own] of sheets) {
      const told = tell(world, name, own)
      memory.set(name, { newestScore: newest.get(name) ?? null, people: own.length, at, told })
    }
    return new Map(names.flatMap((name) => toldIn(memory, name)))
  }
}

function refresh<T>(told: Told<T> | undefined, at: number): void {
  if (told) told.at = at
}

function toldIn<T>(memory: ReadonlyMap<string, Told<T>>, name: string): Array<[string, T]> {
  const one = memory.get(name)
  return one ? [[name, one.told]] : []
}

/** Those whose newest score must be looked at. */
function unsettled<T>(world: World, memory: ReadonlyMap<string, Told<T>>, names: readonly string[]): string[] {
  const now = world.now().getTime()
  const isYoung = (name: string) => {
    const before = memory.get(name)
    return before !== undefined && before.people >= manyPeople && Math.abs(now - before.at) < minuteMs
  }
  const young = new Set(names.filter(isYoung))
  const rescored = young.size === 0 ? 0 : rescoredAt(world.db)
  return names.filter((name) => !young.has(name) || rescored >= (memory.get(name)?.at ?? 0))
}
