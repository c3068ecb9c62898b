import type { Actor } from '~/domains/accounts/model'
import { findPeople } from '~/domains/accounts/people.server'
import type { Rubric } from '~/domains/content/model'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { pinnedCase, pinnedRubric } from './cases.server'
import { codeOf } from './code'
import { standingDrafts } from './draft-store.server'
import { type NumberFeedback, numberFeedback } from './feedback'
import { markDraftOf, marksOf, type Pin } from './mark-store.server'
import { type Markable, type MarkRefusal, openForMarking } from './markable.server'
import { rubricToRead } from './marks-form'
import type { MarkBody, MarkDraft, PinnedCase } from './model'
import { type OutcomeRow, outcomesOf } from './outcome-store.server'
import { queueMarker } from './queue.server'
import { nextFor } from './queue-store.server'
import type { Turn } from './reading'
import type { ReadingRow } from './readings-store.server'
import { type ScoresFeedback, scoresFeedback } from './scores-feedback'
import { may, type SubmissionState, stateOf } from './submission-state'
import { filesShown, type TaskFile } from './task-file'
import { standingUploads } from './upload-store.server'
import { countWords } from './words'
import { openTask, type WorkTask } from './work-task'

export interface AnswerToMark {
  taskId: string
  title: Both
  promptHtml: Both
  text: string
  words: number
  maxWords: number
}

/** A reading that went into the outcome. */
export interface ReadingShown {
  markerName: string
  at: Date
  body: MarkBody
  pins: Pin[]
  remark: string
}

export interface MarkingView {
  submissionId: string
  /** In place of a name. */
  code: string
  caseId: string
  rubricHash: string
  /** Null until the outcome is released. */
  personName: string | null
  round: number
  state: SubmissionState
  handedInAt: Date
  releasedAt: Date | null
  turn: Turn<ReadingRow>['kind']
  /** This marker has finished a reading of it. */
  isReadByMe: boolean
  /** The reading at hand: what the form is for. Null when there is nothing for this marker to do. */
  reading: { id: number; openedAt: Date; dueAt: Date; isAppeal: boolean; isPart: boolean } | null
  work: Pick<PinnedCase, 'title' | 'brief' | 'documents' | 'tasks' | 'samples'>
  texts: AnswerToMark[]
  /** Plans as they were written. */
  forms: Array<{ task: WorkTask; text: string }>
  /** What was sent along, by task; without names until the outcome is released. */
  files: Array<{ task: WorkTask; files: TaskFile[] }>
  /** The scores beside the agreed ones. */
  scores: ScoresFeedback[]
  numbers: NumberFeedback[]
  /** Of the reading at hand only the criteria that it is for. */
  rubric: Rubric
  /** The marker's half-done marks. */
  draft: MarkDraft
  pins: Pin[]
  /** When those were kept; null when there are none. */
  draftSavedAt: Date | null
  /** What stands, and what it came from: never before there is an outcome. */
  outcome: (OutcomeRow & { byName: string | null }) | null
  readings: ReadingShown[]
  earlier: Array<OutcomeRow & { byName: string | null }>
  mayRelease: boolean
  mayChange: boolean
  /** The first due of the marker's, or of what is free. */
  next: { submissionId: string; isFree: boolean } | null
}

/** A submission beside its rubric. Refusals as for `openForMarking`. */
export function readForMarking(
  world: World,
  actor: Actor | null,
  id: string,
): { ok: true; view: MarkingView } | MarkRefusal {
  const found = openForMarking(world, actor, id)
  if (!found.ok) return found
  const { submission, permit, turn, readings } = found
  const { caseId, round, releasedAt, handedInAt, rubricHash } = submission
  const draft = turn.reading ? markDraftOf(world.db, id, permit.actor.id) : null
  return {
    ok: true,
    view: {
      ...{ submissionId: id, code: codeOf(id), caseId, rubricHash, round, releasedAt },
      state: stateOf(submission),
      handedInAt: handedInAt ?? world.now(),
      turn: turn.kind,
      isReadByMe: readings.some(({ markerId, doneAt }) => markerId === permit.actor.id && doneAt !== null),
      ...readingShown(world, found, turn),
      ...{ draft: draft?.body ?? {}, pins: draft?.pins ?? [], draftSavedAt: draft?.savedAt ?? null },
      ...answersShown(world, found),
      ...outcomeShown(world, found),
      next: nextFor(world.db, queueMarker(permit, world.now()), id),
    },
  }
}

function readingShown(world: World, { submission }: Markable, { reading }: Turn<ReadingRow>) {
  const rubric = rubricToRead(pinnedRubric(world, submission.rubricHash), reading?.criteria ?? null)
  if (!reading) return { rubric, reading: null }
  const { id, openedAt, dueAt, why, criteria } = reading
  return { rubric, reading: { id, openedAt, dueAt, isAppeal: why === 'appeal', isPart: criteria !== null } }
}

/** What was handed in, as the texts stood then. */
function answersShown(world: World, { submission }: Markable) {
  const work = pinnedCase(world, submission.caseHash)
  const texts = new Map(standingDrafts(world.db, submission.id).map(({ taskId, text }) => [taskId, text]))
  const written = work.tasks.flatMap((task): AnswerToMark[] => {
    if (task.kind !== 'text') return []
    const { id: taskId, title, promptHtml, maxWords } = task
    const text = texts.get(taskId) ?? ''
    return [{ taskId, title, promptHtml, text, words: countWords(text), maxWords }]
  })
  const forms = work.tasks.flatMap((task) => {
    const isForm = task.kind === 'plan'
    return isForm ? [{ task: openTask(task), text: texts.get(task.id) ?? '' }] : []
  })
  const sent = filesShown(standingUploads(world.db, submission.id), submission.releasedAt === null)
  const files = work.tasks.flatMap((task) => {
    if (task.kind !== 'file') return []
    return [{ task: openTask(task), files: sent.filter(({ taskId }) => taskId === task.id) }]
  })
  const judged = { numbers: numberFeedback(work, texts), scores: scoresFeedback(work, texts) }
  return { work, texts: written, forms, files, ...judged }
}

/** Nothing of what others gave before there is an outcome, nor while a reading is open: it is blind to them. */
function outcomeShown(world: World, { submission }: Markable) {
  const isOpen = !submission.isSettled
  const [outcome, ...earlier] = isOpen ? [] : outcomesOf(world.db, submission.id)
  const marks = outcome ? marksOf(world.db, submission.id).filter(({ id }) => outcome.marks.includes(id)) : []
  const ids = [outcome, ...earlier].flatMap((one) => one?.personId ?? [])
  const owner = submission.releasedAt ? [submission.personId] : []
  const names = findPeople(world, [...ids, ...owner, ...marks.map(({ markerId }) => markerId)])
  const nameOf = (id: string | null) => names.get(id ?? '')?.name ?? null
  return {
    personName: submission.releasedAt ? nameOf(submission.personId) : null,
    outcome: outcome ? { ...outcome, byName: nameOf(outcome.personId) } : null,
    earlier: earlier.map((one) => ({ ...one, byName: nameOf(one.personId) })),
    readings: marks
      .map(({ markerId, at, body, pins, remark }) => ({ markerName: nameOf(markerId) ?? '', at, body, pins, remark }))
      .reverse(),
    mayRelease: may(submission, 'release'),
    mayChange: may(submission, 'change'),
  }
}
