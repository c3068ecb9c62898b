import type { Actor, Refused } from '~/domains/accounts/model'
import { atomically } from '~/domains/accounts/transaction.server'
import type { Rubric } from '~/domains/content/model'
import type { World } from '~/platform/world.server'
import { pinnedRubric } from './cases.server'
import { recordDeed } from './history-store.server'
import { deleteMarkDraft, insertMark, type MarkRow, markDraftOf, marksOf, putMarkDraft } from './mark-store.server'
import { type Markable, type MarkRefusal, openMarkable, turnAt } from './markable.server'
import { bodyOf, faultsOf, isBlank, rubricToRead, sameDraft, sameMark, totalOf, trimDraft } from './marks-form'
import type { MarkForm } from './model'
import { settle } from './outcomes.server'
import { type ReadingRow, updateReading } from './readings-store.server'

/** taken: another marker has it, or it was handed in anew meanwhile. · done: this marker has finished theirs. */
type Passed = Refused<'taken' | 'done'>

interface AtHand extends Markable {
  reading: ReadingRow
  /** The criteria to be read. */
  rubric: Rubric
}

/** The marker's reading of it, or the one they may take. */
export function atHand(
  world: World,
  actor: Actor | null,
  id: string,
  shown: MarkForm['reading'],
): ({ ok: true } & AtHand) | (Passed & { mine: MarkRow | null }) | MarkRefusal {
  const found = openMarkable(world, actor, id)
  if (!found.ok) return found
  const { turn, readings } = turnAt(world, found)
  const mine = readings.some(({ markerId, doneAt }) => markerId === found.permit.actor.id && doneAt !== null)
  if (turn.kind === 'barred' && !mine) return { ok: false, reason: 'forbidden' }
  const isShown =
    shown === null || (shown.id === turn.reading?.id && shown.openedAt === turn.reading.openedAt.getTime())
  if (!turn.reading || !isShown) {
    const own = marksOf(world.db, id).find(({ markerId }) => markerId === found.permit.actor.id) ?? null
    return { ok: false, reason: mine ? 'done' : 'taken', mine: own }
  }
  const rubric = rubricToRead(pinnedRubric(world, found.submission.rubricHash), turn.reading.criteria)
  return { ...found, reading: turn.reading, rubric }
}

/** Who begins on what nobody has yet has taken it. */
export function claim(world: World, { reading, permit: { actor } }: AtHand): void {
  if (reading.markerId === null) allocate(world, reading, actor.id, actor.id)
}

/** Gives a reading to a marker, whoever had it. In a transaction; the rules have been asked. */
export function allocate(
  world: World,
  { id, submissionId, place }: Pick<ReadingRow, 'id' | 'submissionId' | 'place'>,
  markerId: string,
  by: string,
): void {
  const at = world.now()
  updateReading(world.db, id, { markerId, allocatedBy: by, allocatedAt: at })
  recordDeed(world.db, { submissionId, deed: 'allocated', personId: by, detail: { place, marker: markerId }, at })
}

/** Takes from the queue what nobody has. Refuses `taken`: somebody was faster, and `forbidden`: own work or own team's. */
export function takeReading(world: World, actor: Actor, id: string): { ok: true } | Passed | MarkRefusal {
  return atomically(world, () => {
    const found = atHand(world, actor, id, null)
    if (found.ok) claim(world, found)
    return found.ok ? { ok: true } : found
  })
}

/** `savedAt` of a conflict: what was kept meanwhile, in another tab of the same marker. */
export type Kept = { ok: true; savedAt: Date } | (Refused<'conflict'> & { savedAt: Date }) | Passed | MarkRefusal

/**
 * Keeps half-done marks as they are; the learner sees nothing of them. What nobody had is then this marker's to read.
 * `replaces` is the moment of the marks that these were written over, in milliseconds: when others were kept since, by the
 * same marker, it refuses `conflict` with their moment, and nothing is lost: what was sent is still on the sender's page.
 */
export function keepMarks(world: World, actor: Actor, id: string, form: MarkForm): Kept {
  return atomically(world, () => {
    const found = atHand(world, actor, id, form.reading)
    // a page that is left while its marks are being finished sends them once more
    if (!found.ok && found.reason === 'done' && found.mine && isSentAgain(world, found.mine, form))
      return { ok: true, savedAt: found.mine.at }
    if (!found.ok) return found
    const body = trimDraft(found.rubric, form.draft)
    const known = markDraftOf(world.db, id, actor.id)
    if (known && sameDraft(known.body, body)) return { ok: true, savedAt: known.savedAt }
    // a table was sorted before anything was marked: that makes nobody its marker
    if (!known && isBlank(body)) return { ok: true, savedAt: world.now() }
    if (known && (form.replaces ?? 0) < known.savedAt.getTime()) {
      return { ok: false, reason: 'conflict', savedAt: known.savedAt }
    }
    claim(world, found)
    const savedAt = momentAfter(world, known?.savedAt)
    putMarkDraft(world.db, { submissionId: id, markerId: actor.id, body, savedAt })
    return { ok: true, savedAt }
  })
}

/** Each keeping has a moment of its own, for `replaces` tells them apart by it. */
export function momentAfter(world: World, last: Date | undefined): Date {
  return new Date(Math.max(world.now().getTime(), (last?.getTime() ?? 0) + 1))
}

function isSentAgain(world: World, mark: MarkRow, form: MarkForm): boolean {
  const rubric = rubricToRead(pinnedRubric(world, mark.rubricHash), Object.keys(mark.body))
  return sameMark(mark, bodyOf(rubric, form.draft))
}

export type Finished =
  | { ok: true; mark: MarkRow }
  | (Refused<'invalid'> & { errors: Record<string, 'choose' | 'words'> })
  | Passed
  | MarkRefusal

/**
 * Finishes the marker's reading: one mark, never written over, and what follows from it: another reading by somebody else,
 * or the outcome. Refuses `invalid` with the fields that lack a level, or the words that the reading of an appeal is
 * answered with; `taken` and `done` as above. The same mark sent twice is one.
 */
export function finishMark(world: World, actor: Actor, id: string, form: MarkForm): Finished {
  return atomically(world, () => {
    const found = atHand(world, actor, id, form.reading)
    if (!found.ok && found.reason === 'done' && found.mine && isSentAgain(world, found.mine, form))
      return { ok: true, mark: found.mine }
    if (!found.ok) return found
    const errors = faultsOf(found.rubric, form.draft, found.reading.why === 'appeal')
    if (Object.keys(errors).length > 0) return { ok: false, reason: 'invalid', errors }
    return { ok: true, mark: finish(world, found, form) }
  })
}

function finish(world: World, found: AtHand, { draft }: MarkForm): MarkRow {
  const { submission, reading, rubric, permit } = found
  const { id: submissionId, rubricHash } = submission
  const markerId = permit.actor.id
  const at = world.now()
  claim(world, found)
  const pins = markDraftOf(world.db, submissionId, markerId)?.pins ?? []
  const made = { ...bodyOf(rubric, draft), ...totalOf(rubric, draft), pins }
  const mark = insertMark(world.db, { submissionId, readingId: reading.id, markerId, rubricHash, ...made, at })
  updateReading(world.db, reading.id, { doneAt: at })
  deleteMarkDraft(world.db, submissionId, markerId)
  recordDeed(world.db, { submissionId, deed: 'marked', personId: markerId, detail: { place: reading.place }, at })
  settle(world, submission, { ...reading, markerId, doneAt: at }, mark)
  return mark
}
