import type { Refused } from '~/domains/accounts/model'
import { atomically } from '~/domains/accounts/transaction.server'
import type { World } from '~/platform/world.server'
import { recordDeed } from './history-store.server'
import { dueFrom } from './reading'
import { insertReading, type ReadingRow, readingsOf, updateReading } from './readings-store.server'
import { submissionById } from './submission-store.server'

/** The places of appeals begin behind those of first, second and third reading. */
const firstAppealPlace = 4

type Wanted = Pick<ReadingRow, 'place' | 'why'> & { criteria?: string[] | null }

/** Opens a reading that nobody has yet. In the transaction of what made it necessary; `personId` null: a rule did. */
export function openReading(world: World, submissionId: string, personId: string | null, wanted: Wanted): ReadingRow {
  const openedAt = world.now()
  const row = { ...wanted, criteria: wanted.criteria ?? null, openedAt, dueAt: dueFrom(openedAt) }
  recordDeed(world.db, {
    submissionId,
    personId,
    deed: 'reading-opened',
    detail: { place: wanted.place, why: wanted.why },
    at: openedAt,
  })
  return insertReading(world.db, { submissionId, ...row })
}

/** What was handed in is to be read; handed in again after taking it back it is nobody's again. In the hand-in's transaction. */
export function openFirstReading(world: World, submissionId: string): void {
  const [known] = readingsOf(world.db, submissionId)
  if (!known) return void openReading(world, submissionId, null, { place: 1, why: 'first' })
  const openedAt = world.now()
  const free = { markerId: null, allocatedBy: null, allocatedAt: null }
  updateReading(world.db, known.id, { ...free, openedAt, dueAt: dueFrom(openedAt) })
}

/**
 * Another reading of the whole, by someone who has not read it: what an appeal asks for. Finished, its levels stand as an
 * outcome, and the appeal that names this reading is answered with the marker's words. `personId`: who granted it. Refuses
 * `not-found`, and `conflict`: it was not released, or a reading of it is open.
 */
export function openAppealReading(
  world: World,
  { submissionId, personId }: { submissionId: string; personId: string },
): { ok: true; reading: ReadingRow } | Refused<'not-found' | 'conflict'> {
  return atomically(world, () => {
    const submission = submissionById(world.db, submissionId)
    if (!submission) return { ok: false, reason: 'not-found' }
    if (!submission.releasedAt || !submission.isSettled) return { ok: false, reason: 'conflict' }
    const places = readingsOf(world.db, submissionId).map(({ place }) => place)
    const place = Math.max(firstAppealPlace, ...places.map((one) => one + 1))
    return { ok: true, reading: openReading(world, submissionId, personId, { place, why: 'appeal' }) }
  })
}
