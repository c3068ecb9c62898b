import type { Actor, Person } from '~/domains/accounts/model'
import { subjectOf } from '~/domains/accounts/model'
import { findPerson } from '~/domains/accounts/people.server'
import { type Denial, permit } from '~/domains/accounts/permissions'
import { catalogue } from '~/domains/content/content.server'
import type { Title } from '~/domains/content/model'
import type { World } from '~/platform/world.server'
import { judgePieces } from './evidence'
import { edgesFrom, nextTitles } from './graph'
import { type HoldWithSteps, holdsOn } from './holds.server'
import { knownOf } from './known.server'
import type { JudgedPiece, Readiness } from './model'
import { readinessFor, ruleOf } from './readiness'
import { type PersonRecord, recordOf } from './record.server'
import { newestPosition } from './store.server'
import { targetOf } from './target-store.server'
import type { ShownPiece, WithdrawnPiece } from './withdrawal'

/** A title that may come next, and how far it is. */
export interface NextTitle {
  title: Title
  /** The step is common practice, not from a source. */
  ours: boolean
  readiness: Readiness
}

export interface Standing {
  current: { title: Title; since: Date } | null
  /** What they chose to work towards; null before choosing and once they have it. */
  target: Title | null
  /** Noon in UTC of the day by which they want it; null where they named none. */
  wantedBy: Date | null
  /** Towards the target; null without one. */
  readiness: Readiness | null
  /** Without a target: what could be chosen. */
  options: NextTitle[]
}

/** Where someone stands, what they work towards and what is missing; with no target, each title that may come next. */
export function standing(world: World, personId: string): Standing {
  return standingOf(world, placeOf(world, personId), recordOf(world, personId))
}

/** A record with its pieces judged by the rule of a target. */
interface JudgedRecord extends PersonRecord {
  judged?: readonly JudgedPiece[]
}

function standingOf(
  world: World,
  { current, target, wantedBy }: ReturnType<typeof placeOf>,
  { judged, ...record }: JudgedRecord,
): Standing {
  if (target) {
    return { current, target, wantedBy, readiness: readinessOn(world, { ...record, judged }, target), options: [] }
  }
  const live = catalogue(world)
  const ours = new Set(edgesFrom(live, current?.title.id ?? '').flatMap((edge) => (edge.ours ? [edge.to] : [])))
  const options = nextTitles(live, current?.title.id ?? null).map((title) => ({
    title,
    ours: ours.has(title.id),
    readiness: readinessOn(world, record, title),
  }))
  return { current, target: null, wantedBy: null, readiness: null, options }
}

/** Titles that are no longer in the content are as if never set. Two small queries. */
export function placeOf(world: World, personId: string): Pick<Standing, 'current' | 'target' | 'wantedBy'> {
  const { titles } = catalogue(world)
  const position = newestPosition(world.db, personId)
  const title = titles.find(({ id }) => id === position?.titleId)
  const chosen = targetOf(world.db, personId)
  const target = titles.find(({ id }) => id === chosen?.titleId && id !== title?.id) ?? null
  return {
    current: title && position ? { title, since: position.since } : null,
    target,
    wantedBy: target && chosen ? chosen.wantedBy : null,
  }
}

/** How ready the owner of a record is for a title. */
export function readinessOn(
  world: World,
  { pieces, judged, begun }: PersonRecord & { judged?: readonly JudgedPiece[] | undefined },
  title: Title,
): Readiness {
  const { catalogue: live, activities, competencies } = knownOf(world)
  return readinessFor({
    title,
    rule: live.readiness,
    competencies,
    pieces,
    judged,
    activities,
    begun,
    now: world.now(),
  })
}

/** How ready someone is for any title. For pages that have made sure whose record it is. */
export function readinessForTitle(world: World, personId: string, title: Title): Readiness {
  return readinessOn(world, recordOf(world, personId), title)
}

export interface Evidence {
  /** Every piece with how it stands under the rule of the target, newest first. */
  pieces: JudgedPiece[]
  /** What was taken out of every judgement, newest first. */
  withdrawn: WithdrawnPiece[]
  standing: Standing
  /** How firmly what the target asks is held; empty without one. */
  holds: HoldWithSteps[]
}

/** Someone's evidence and where it puts them. For pages that have made sure whose record it is. */
export function evidenceOf(world: World, personId: string): Evidence {
  const record = recordOf(world, personId)
  const place = placeOf(world, personId)
  const rule = ruleOf(catalogue(world).readiness, place.target ?? {})
  const judged = judgePieces(record.pieces, rule, world.now())
  return {
    standing: standingOf(world, place, { ...record, judged }),
    holds: place.target ? holdsOn(world, { ...record, judged }, place.target) : [],
    pieces: judged.toSorted(newestFirst),
    withdrawn: record.withdrawn.sort(newestFirst),
  }
}

/** What counts, what does not and what was withdrawn, in one list, newest first. */
export function shownOf({ pieces, withdrawn }: Pick<Evidence, 'pieces' | 'withdrawn'>): ShownPiece[] {
  return [...pieces, ...withdrawn].sort(newestFirst)
}

function newestFirst(one: Pick<JudgedPiece, 'at'>, other: Pick<JudgedPiece, 'at'>): number {
  return other.at.getTime() - one.at.getTime()
}

/**
 * Another's readiness, as their lead, a trainer or an administrator may see it. An unknown person and one whose record
 * the actor may not read are both `not-found`.
 */
export function readinessOf(
  world: World,
  actor: Actor | null,
  personId: string,
): ({ ok: true; person: Person } & Evidence) | { ok: false; reason: Denial } {
  const person = findPerson(world, personId)
  const allowed = permit(actor, 'read-progress', person ? subjectOf(person) : null)
  if (!allowed.ok) return allowed
  if (!person) return { ok: false, reason: 'not-found' }
  return { ok: true, person, ...evidenceOf(world, personId) }
}
