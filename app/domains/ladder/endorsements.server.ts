import { findPerson } from '~/domains/accounts/people.server'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import { catalogue, competency, pin, pinned } from '~/domains/content/content.server'
import { newId } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { whenRefused } from './endorsement'
import type { Endorsement, PinnedBehaviour } from './model'
import { endorsementByClient, endorsementsFor, insertEndorsement } from './store.server'

export interface EndorsementDraft {
  personId: string
  competencyId: string
  /** 1 to 5. */
  level: number
  behaviourId: string
  /** Where and when it was seen, in the words of who saw it. */
  occasion: string
  seenAt: Date
  /** A word made with the form: the same form sent twice confirms once. */
  clientId: string
}

export type EndorseResult =
  | { ok: true; id: string }
  | { ok: false; reason: 'forbidden' | 'not-found' | 'unknown-behaviour' | 'in-the-future' | 'too-old' | 'conflict' }

/**
 * Confirms that someone was seen doing what a competency's level describes; the behaviour's words are kept as they are
 * now. Append-only: a later confirmation of the same behaviour takes the earlier one's place as evidence.
 * Refuses oneself and a permit for somebody else (`forbidden`), people who are unknown or have left (`not-found`), days
 * to come, days that are too old to count, and another's form (`conflict`).
 */
export function endorse(world: World, permit: Permit<'endorse'>, draft: EndorsementDraft): EndorseResult {
  const { personId, competencyId, level, occasion, seenAt, clientId } = draft
  const byId = permit.actor.id
  if (personId === byId || permit.subject?.personId !== personId) return { ok: false, reason: 'forbidden' }
  const late = whenRefused(seenAt, world.now(), permit.actor.zone, catalogue(world).readiness.ageMonths)
  if (late) return { ok: false, reason: late }
  return atomically(world, (): EndorseResult => {
    const person = findPerson(world, personId)
    if (!person || person.leftAt) return { ok: false, reason: 'not-found' }
    const before = endorsementByClient(world.db, clientId)
    const isSame = before?.personId === personId && before.byId === byId
    if (before) return isSame ? { ok: true, id: before.id } : { ok: false, reason: 'conflict' }
    const behaviourHash = pinBehaviour(world, draft)
    if (!behaviourHash) return { ok: false, reason: 'unknown-behaviour' }
    const made = { id: newId(world.now()), at: world.now(), byId, personId, competencyId, level, behaviourHash }
    insertEndorsement(world.db, { ...made, occasion: occasion.trim(), seenAt, clientId })
    return { ok: true, id: made.id }
  })
}

function pinBehaviour(world: World, { competencyId, level, behaviourId }: EndorsementDraft): string | null {
  const behaviours = competency(world, competencyId)?.levels[level - 1]?.behaviours ?? []
  const words = behaviours.find(({ id }) => id === behaviourId)
  if (!words) return null
  const body: PinnedBehaviour = { competency: competencyId, level, ...words }
  return pin(world, 'behaviour', `${competencyId}/${level}/${behaviourId}`, body)
}

/** What was confirmed of someone, the oldest sighting first. One query. */
export function endorsementsOf(world: World, personId: string): Endorsement[] {
  return endorsementsFor(world.db, personId).flatMap((row) => {
    const words = pinned<PinnedBehaviour>(world, row.behaviourHash)
    if (!words) return []
    const { id, competencyId: competency, level, occasion, seenAt, at, byId, byName } = row
    const behaviour = { es: words.es, en: words.en }
    return [{ id, competency, level, behaviourId: words.id, behaviour, occasion, seenAt, at, byId, byName }]
  })
}
