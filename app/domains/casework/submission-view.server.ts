import type { Actor, Refused } from '~/domains/accounts/model'
import { findPeople } from '~/domains/accounts/people.server'
import { newSecret } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { pinnedCase, pinnedRubric } from './cases.server'
import { type DraftVersion, rivalOf } from './draft-rule'
import { previousDrafts, standingDrafts, versionCounts } from './draft-store.server'
import {
  type CriterionFeedback,
  criteriaFeedback,
  goodSample,
  type NumberFeedback,
  numberFeedback,
  type SampleTask,
  withoutKey,
} from './feedback'
import { checkHandIn, type HandInCheck } from './hand-in'
import { type MarkRow, marksOf } from './mark-store.server'
import type { MarkBody, OutcomeBody, WorkCase } from './model'
import { outcomesOf } from './outcome-store.server'
import { type ScoresFeedback, scoresFeedback } from './scores-feedback'
import { may, type SubmissionState, stateOf } from './submission-state'
import { roundsOf, type SubmissionRow, type SubmissionWithFacts } from './submission-store.server'
import { ownSubmission } from './submissions.server'
import { filesShown, type TaskFile } from './task-file'
import { standingUploads } from './upload-store.server'

export interface TaskAnswer {
  taskId: string
  text: string
  /** The version that stands; null before the first. */
  step: number | null
  savedAt: Date | null
  versions: number
  rival: DraftVersion | null
}

export interface Feedback {
  total: number
  passMark: number
  passed: boolean
  criteria: CriterionFeedback[]
  numbers: NumberFeedback[]
  scores: ScoresFeedback[]
  sample: SampleTask[]
  remark: string
  markedBy: string
  markedAt: Date
  /** Marks that stood before this one and were changed after release, latest first. */
  earlier: Array<{ total: number; at: Date; remark: string }>
}

export interface RoundLink {
  id: string
  round: number
  state: 'drafting' | 'handed-in' | 'released'
}

export interface SubmissionView {
  id: string
  /** A fresh word for the page's form: tells its saves from those of other tabs. */
  client: string
  caseId: string
  round: number
  /** As the learner knows it: a mark that was not released is not told. */
  state: RoundLink['state']
  handedInAt: Date | null
  releasedAt: Date | null
  mayTakeBack: boolean
  mayRevise: boolean
  /** A later round on the same case; this one is then history. */
  rounds: RoundLink[]
  /** The case has been rewritten since the round before this one. */
  isCaseChanged: boolean
  work: WorkCase
  answers: TaskAnswer[]
  files: TaskFile[]
  check: HandInCheck
  /** Null until the mark is released: the key and the rubric's words stay on the server. */
  feedback: Feedback | null
}

/** The actor's own work on a case, and its feedback once released. Refuses `not-found`. */
export function readSubmission(
  world: World,
  actor: Actor,
  id: string,
): { ok: true; view: SubmissionView } | Refused<'not-found'> {
  const found = ownSubmission(world, actor, id)
  if (!found.ok) return found
  const { submission } = found
  const { caseId, round, handedInAt, releasedAt } = submission
  const pinned = pinnedCase(world, submission.caseHash)
  const work = withoutKey(pinned)
  const answers = answersOf(world, submission, work)
  const texts = new Map(answers.map(({ taskId, text }) => [taskId, text]))
  const files = filesShown(standingUploads(world.db, id))
  const rounds = roundsOf(world.db, actor.id, caseId)
  return {
    ok: true,
    view: {
      ...{ id, client: newSecret(), caseId, round, handedInAt, releasedAt, work, answers, files },
      state: shownState(stateOf(submission)),
      mayTakeBack: may(submission, 'take-back'),
      mayRevise: may(submission, 'revise') && rounds[0]?.id === id,
      rounds: rounds.map(roundLink),
      isCaseChanged: rounds.some((other) => other.round === round - 1 && other.caseHash !== submission.caseHash),
      check: checkHandIn(work.tasks, texts, new Set(files.map(({ taskId }) => taskId))),
      feedback: releasedAt ? feedbackOf(world, submission, texts) : null,
    },
  }
}

function shownState(state: SubmissionState): RoundLink['state'] {
  return state === 'marked' ? 'handed-in' : state
}

function roundLink({ id, round, handedInAt, releasedAt }: SubmissionRow): RoundLink {
  return {
    id,
    round,
    state: stateOf({ handedInAt, releasedAt, isSettled: false, isBeingMarked: false }) as RoundLink['state'],
  }
}

function answersOf(world: World, { id }: SubmissionWithFacts, work: WorkCase): TaskAnswer[] {
  const rows = standingDrafts(world.db, id)
  const standing = new Map(rows.map((row) => [row.taskId, row]))
  const before = new Map(previousDrafts(world.db, id, rows).map((row) => [row.taskId, row]))
  const versions = versionCounts(world.db, id)
  return work.tasks.map((task) => {
    const row = standing.get(task.id) ?? null
    const { text = '', id: step = null, savedAt = null } = row ?? {}
    const rival = rivalOf(row, before.get(task.id) ?? null)
    return { taskId: task.id, text, step, savedAt, versions: versions.get(task.id) ?? 0, rival }
  })
}

function feedbackOf(world: World, submission: SubmissionWithFacts, texts: Map<string, string>): Feedback | null {
  const [outcome, ...before] = outcomesOf(world.db, submission.id)
  if (!outcome) return null
  const work = pinnedCase(world, submission.caseHash)
  const rubric = pinnedRubric(world, outcome.rubricHash)
  const readings = marksOf(world.db, submission.id)
    .filter(({ id }) => outcome.marks.includes(id))
    .reverse()
  const names = findPeople(world, [...readings.map(({ markerId }) => markerId), outcome.personId ?? ''])
  const shownFrom = submission.releasedAt ?? outcome.at
  const shownBefore = before.filter((_, place) => ([outcome, ...before][place]?.at ?? outcome.at) > shownFrom)
  return {
    total: outcome.total,
    passMark: rubric.passMark,
    passed: outcome.passed,
    criteria: criteriaFeedback(rubric, bodyWithRemarks(outcome.body, readings)),
    numbers: numberFeedback(work, texts),
    scores: scoresFeedback(work, texts),
    sample: goodSample(work),
    remark: outcome.reason || joined(readings.map(({ remark }) => remark)),
    markedBy: [...new Set(readings.map(({ markerId }) => names.get(markerId)?.name ?? ''))].join(', '),
    markedAt: outcome.at,
    earlier: shownBefore.map(({ total, at, reason }) => ({ total, at, remark: reason })),
  }
}

/** The levels that stand, each with what the markers wrote of it. */
function bodyWithRemarks(levels: OutcomeBody, readings: readonly MarkRow[]): MarkBody {
  const entries = Object.entries(levels).map(([id, { level }]) => {
    return [id, { level, remark: joined(readings.map(({ body }) => body[id]?.remark ?? '')) }] as const
  })
  return Object.fromEntries(entries)
}

function joined(remarks: readonly string[]): string {
  return remarks.filter((remark) => remark !== '').join('\n\n')
}
