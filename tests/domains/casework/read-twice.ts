import { eq } from 'drizzle-orm'
import type { Actor } from '~/domains/accounts/model'
import { atomically } from '~/domains/accounts/transaction.server'
import { scoreMark } from '~/domains/casework/rubric'
import { submissionById } from '~/domains/casework/submission-store.server'
import { drawn } from '~/platform/draw'
import type { World } from '~/platform/world.server'
import { marks, readings } from '~drizzle/marking'
import { person } from '~tests/world'
import { criterionIds, handedIn, rubric } from './samples'

export interface Given {
  marker: Actor
  levels: readonly number[]
  at?: Date
}

/** Puts finished readings of a submission straight into the tables, first, second and third; null: a third is still to come. */
export function readBy(world: World, submissionId: string, given: ReadonlyArray<Given | null>): void {
  const rubricHash = submissionById(world.db, submissionId)?.rubricHash ?? ''
  const now = world.now()
  // the one that handing in opened
  world.db.delete(readings).where(eq(readings.submissionId, submissionId)).run()
  given.forEach((one, index) => {
    const [at, place] = [one?.at ?? now, index + 1]
    const why = (['first', 'near-pass', 'apart'] as const)[index] ?? 'appeal'
    const times = { openedAt: now, dueAt: now, doneAt: one ? at : null }
    const markerId = one?.marker.id ?? null
    const reading = world.db
      .insert(readings)
      .values({ submissionId, place, why, markerId, ...times })
      .returning()
      .get()
    if (!one) return
    const levels = Object.fromEntries(criterionIds.map((id, of) => [id, one.levels[of] ?? 0]))
    const score = scoreMark(rubric, levels)
    if (!score.ok) throw new Error(score.reason)
    const body = Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, { level, remark: '' }]))
    const { total, passed } = score
    const mark = { submissionId, readingId: reading.id, markerId: one.marker.id, rubricHash, body, total, passed, at }
    world.db.insert(marks).values(mark).run()
  })
}

/** So many submissions, each read by two of the markers in turn; the first one is stricter than the others. */
export function manyReadTwice(world: World, markers: readonly Actor[], count: number): string[] {
  const one = (index: number) => {
    const id = handedIn(world, person(world))
    const level = (who: number, of: number) => {
      const given = 3 * drawn(`work ${index} ${of}`) + drawn(`reader ${who} ${index} ${of}`) - (who === 0 ? 1 : 0.25)
      return Math.max(0, Math.min(3, Math.round(given)))
    }
    const [first, other] = [index % markers.length, (index + 1 + (index % 2)) % markers.length]
    const at = new Date(Date.UTC(2026, index % 3, 5 + index))
    const readings = [first, first === other ? (other + 1) % markers.length : other].flatMap((who): Given[] => {
      const marker = markers[who]
      return marker ? [{ marker, levels: criterionIds.map((_, of) => level(who, of)), at }] : []
    })
    readBy(world, id, readings)
    return id
  }
  // one commit: each waits for the disk
  return atomically(world, () => Array.from({ length: count }, (_, index) => one(index)))
}
