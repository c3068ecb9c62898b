import { type Db, writeIfPossible } from '~/platform/database.server'
import type { World } from '~/platform/world.server'
import { type By, type FirstSheet, firstSheets, newestScores, rescoredAt } from './sheet-store.server'
import { keepTold, toldRows } from './told-store.server'

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

interface Telling {
  /** Of more people the latest so many are told of. */
  most?: number
  /** What is told of forms that many have taken is kept on disk under this name, that the first reader after a start need not wait. */
  kept?: { kind: string; edition: number }
}

/**
 * What `tell` makes of every person's first result on a form, by the form's hash, or at a test, by its id: told anew when
 * there is a newer score, for someone has finished, late answers count or another key is in force; where many have taken it
 * once a minute at most, and whenever something has been scored anew. One or two queries when nothing has changed, as many
 * again for all that is told anew. Each process remembers its own, so that what another has done to the scores is seen here too.
 */
export function toldOf<T>(by: By, tell: Tell<T>, telling: Telling = {}) {
  const known = new WeakMap<Db, Map<string, Told<T>>>()
  return (world: World, names: readonly string[]): Map<string, T> => {
    const memory = known.get(world.db) ?? new Map<string, Told<T>>()
    known.set(world.db, memory)
    const open = unsettled(world, memory, names)
    const newest = open.length === 0 ? new Map<string, number>() : newestScores(world.db, by, open)
    const isChanged = (name: string) => memory.get(name)?.newestScore !== (newest.get(name) ?? null)
    const changed = open.filter(isChanged)
    for (const name of open) refresh(memory.get(name), world.now().getTime())
    for (const [name, told] of recalled<T>(world, telling, changed, newest)) memory.set(name, told)
    for (const [name, told] of toldAnew(world, { by, tell, telling }, changed.filter(isChanged), newest)) {
      memory.set(name, told)
    }
    return new Map(names.flatMap((name) => toldIn(memory, name)))
  }
}

type Newest = ReadonlyMap<string, number>

/** What this process, or another, had told before and kept, where there is no newer score. */
function recalled<T>(world: World, { kept }: Telling, names: readonly string[], newest: Newest): Map<string, Told<T>> {
  const rows = kept && names.length > 0 ? toldRows(world.db, kept, names) : new Map<string, never>()
  const fresh = [...rows.values()].filter(({ formHash, newestScore }) => newest.get(formHash) === newestScore)
  const at = world.now().getTime()
  return new Map(
    fresh.map(({ formHash, newestScore, people, told }) => [formHash, { newestScore, people, at, told: told as T }]),
  )
}

interface Teller<T> {
  by: By
  tell: Tell<T>
  telling: Telling
}

function toldAnew<T>(world: World, { by, tell, telling }: Teller<T>, names: readonly string[], newest: Newest) {
  const { most = Number.MAX_SAFE_INTEGER, kept } = telling
  const sheets = names.length === 0 ? new Map<string, FirstSheet[]>() : firstSheets(world.db, by, names, most)
  return [...sheets].map(([name, own]): [string, Told<T>] => {
    const told = tell(world, name, own)
    const [newestScore, people] = [newest.get(name) ?? null, own.length]
    const row = kept && newestScore !== null && people >= manyPeople && { ...kept, newestScore, people, told }
    if (row) writeIfPossible(() => keepTold(world.db, { ...row, formHash: name }))
    return [name, { newestScore, people, at: world.now().getTime(), told }]
  })
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
