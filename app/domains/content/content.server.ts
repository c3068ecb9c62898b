import type { Db } from '~/platform/database.server'
import type { World } from '~/platform/world.server'
import type { Fault } from './fault'
import { hashOf } from './hashes.server'
import { Lru } from './lru'
import type { Case, Catalogue, Competency, Course, Lesson, Source, Term, Title } from './model'
import type { Quiz } from './quiz-model'
import { hasReleaseFile, readRelease } from './releases.server'
import { addPin, hasPin, newestRelease, type PinKind, pinnedBody } from './store.server'

interface Shelf {
  /** Row of the release, to notice a newer one. */
  row: number
  catalogue: Catalogue
  courses: Map<string, Course>
  lessons: Map<string, Lesson>
  quizzes: Map<string, Quiz>
  cases: Map<string, Case>
  titles: Map<string, Title>
  competencies: Map<string, Competency>
  terms: Map<string, Term>
  sources: Map<string, Source>
}

interface Memory {
  shelf: Shelf | null
  /** When the database was last asked for a newer release, in milliseconds. */
  askedAt: number
  pins: Lru<unknown>
  faults: Fault[]
}

const memories = new WeakMap<Db, Memory>()

function memoryOf(world: World): Memory {
  const known = memories.get(world.db)
  if (known) return known
  const fresh: Memory = { shelf: null, askedAt: 0, pins: new Lru(500), faults: [] }
  memories.set(world.db, fresh)
  return fresh
}

/**
 * The content that is live: the newest release. A release published by another process is noticed within a second.
 * Throws when nothing has been published yet, which `npm start` and `content reload` do.
 */
export function catalogue(world: World): Catalogue {
  return shelfOf(world).catalogue
}

/** Whether there is a release to show: for readiness checks. */
export function hasContent(world: World): boolean {
  const newest = newestRelease(world.db)
  return newest !== null && hasReleaseFile(world.env, newest.hash)
}

function shelfOf(world: World): Shelf {
  const memory = memoryOf(world)
  const now = world.now().getTime()
  if (memory.shelf && Math.abs(now - memory.askedAt) < 1000) return memory.shelf
  memory.askedAt = now
  const newest = newestRelease(world.db)
  if (memory.shelf && newest?.id === memory.shelf.row) return memory.shelf
  if (newest && hasReleaseFile(world.env, newest.hash)) {
    memory.shelf = fillShelf(newest.id, readRelease(world.env, newest.hash))
    return memory.shelf
  }
  if (memory.shelf) return memory.shelf
  throw new Error('No content is live: run `npm run escalon -- content reload`')
}

function fillShelf(row: number, catalogue: Catalogue): Shelf {
  const lessons = catalogue.courses.flatMap((course) => course.lessons)
  return {
    row,
    catalogue,
    courses: byId(catalogue.courses),
    lessons: new Map(lessons.map((lesson) => [`${lesson.courseId}/${lesson.id}`, lesson])),
    quizzes: byId(catalogue.quizzes),
    cases: byId(catalogue.cases),
    titles: byId(catalogue.titles),
    competencies: byId(catalogue.competencies),
    terms: byId(catalogue.glossary),
    sources: byId(catalogue.sources),
  }
}

function byId<T extends { id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((thing) => [thing.id, thing]))
}

/** Makes the next `catalogue(world)` look for a newer release at once, whatever the clock says. */
export function refreshCatalogue(world: World): void {
  memoryOf(world).askedAt = Number.NEGATIVE_INFINITY
}

export function course(world: World, id: string): Course | null {
  return shelfOf(world).courses.get(id) ?? null
}

export function lesson(world: World, courseId: string, id: string): Lesson | null {
  return shelfOf(world).lessons.get(`${courseId}/${id}`) ?? null
}

export function quiz(world: World, id: string): Quiz | null {
  return shelfOf(world).quizzes.get(id) ?? null
}

export function caseOf(world: World, id: string): Case | null {
  return shelfOf(world).cases.get(id) ?? null
}

export function title(world: World, id: string): Title | null {
  return shelfOf(world).titles.get(id) ?? null
}

export function competency(world: World, id: string): Competency | null {
  return shelfOf(world).competencies.get(id) ?? null
}

export function term(world: World, id: string): Term | null {
  return shelfOf(world).terms.get(id) ?? null
}

/** `ours` is no source but the word for common practice: null. */
export function source(world: World, id: string): Source | null {
  return shelfOf(world).sources.get(id) ?? null
}

/** Of what has been pinned; content is never changed in place. */
const hashes = new WeakMap<object, string>()

function isThing(body: unknown): body is object {
  return typeof body === 'object' && body !== null
}

/**
 * Keeps a rubric, item, key or brief whole, as it is now, so that work done on it can always be shown and scored.
 * Returns the hash to record beside that work; the same body always gives the same hash, and is stored once.
 * A body that carries its own `hash` (an item, a quiz, a rubric) gives that very hash.
 */
export function pin(world: World, kind: PinKind, name: string, body: unknown): string {
  const hash = pinHash(body)
  // asked each time and not remembered: the transaction that stored it may have been rolled back
  if (!hasPin(world.db, hash)) addPin(world.db, { hash, kind, name, body, at: world.now() })
  return hash
}

/** Whether this very body has been pinned before. */
export function isPinned(world: World, body: unknown): boolean {
  return hasPin(world.db, pinHash(body))
}

/** The hash under which `pin` keeps it. */
export function pinHash(body: unknown): string {
  const hash = (isThing(body) && hashes.get(body)) || hashOf(body)
  if (isThing(body)) hashes.set(body, hash)
  return hash
}

/** What was pinned under `hash`; null when nothing was. */
export function pinned<T>(world: World, hash: string): T | null {
  const { pins } = memoryOf(world)
  const known = pins.get(hash) ?? pinnedBody(world.db, hash) ?? null
  if (known !== null) pins.set(hash, known)
  return known as T | null
}

/** In development: what is wrong with the content as it is on disk, while the last good release is shown. */
export function contentFaults(world: World): readonly Fault[] {
  return memoryOf(world).faults
}

export function setContentFaults(world: World, faults: Fault[]): void {
  memoryOf(world).faults = faults
}
