import type { Actor, Refused } from '~/domains/accounts/model'
import { atomically } from '~/domains/accounts/transaction.server'
import type { World } from '~/platform/world.server'
import { answerToKeep } from './answer-form'
import { pinnedCase } from './cases.server'
import { type DraftVersion, rivalOf, weighDraft } from './draft-rule'
import {
  type DraftRow,
  draftById,
  draftsOfClient,
  insertDrafts,
  standingDrafts,
  versionsOf,
} from './draft-store.server'
import type { WorkForm } from './model'
import { may } from './submission-state'
import { ownSubmission } from './submissions.server'
import { openTask, type WorkTask } from './work-task'

/** A form saves up to this many tasks under one number of its own counting. */
const tasksPerSave = 100

export interface SavedTask {
  taskId: string
  /** The version that stands for what was sent; null for a task that never had a text. */
  step: number | null
  /** False for a save sent again, or come late, over which something newer was saved. */
  isStanding: boolean
  /** Another version came between, written without knowing of this one. Both are kept. */
  rival: DraftVersion | null
}

export type Saved =
  | { ok: true; savedAt: Date; tasks: SavedTask[] }
  | Refused<'not-found' | 'conflict'>
  | (Refused<'invalid'> & { tasks: string[] })

/**
 * Keeps each text that says something new as a version of its own; what stood before stays readable. Sending the same
 * form again changes nothing. Unknown tasks are passed over. With `restore`, that version's text is then put on top.
 * Refuses `not-found`, `conflict`: it is handed in, and `invalid` with the tasks to which something was sent that is no answer.
 */
export function saveDrafts(world: World, actor: Actor, id: string, form: WorkForm): Saved {
  return atomically(world, () => {
    const found = ownSubmission(world, actor, id)
    if (!found.ok) return found
    if (!may(found.submission, 'draft')) return { ok: false, reason: 'conflict' }
    const tasks = tasksOf(world, found.submission.caseHash)
    const { drafts, faults } = draftsToKeep(tasks, form)
    if (faults.length > 0) return { ok: false, reason: 'invalid', tasks: faults }
    const places = new Map(tasks.map((task, place) => [task.id, place]))
    const saved = keep(world, id, { ...form, drafts }, places)
    const restored = form.restore === null ? null : draftById(world.db, id, form.restore)
    return { ok: true, savedAt: world.now(), tasks: restored ? putOnTop(world, form, restored, saved) : saved }
  })
}

function tasksOf(world: World, caseHash: string): WorkTask[] {
  return pinnedCase(world, caseHash).tasks.map(openTask)
}

/** What answers a task, as it is kept; files are no drafts. */
function draftsToKeep(tasks: readonly WorkTask[], form: WorkForm): { drafts: WorkForm['drafts']; faults: string[] } {
  const drafts: WorkForm['drafts'] = []
  const faults: string[] = []
  for (const draft of form.drafts) {
    const task = tasks.find(({ id }) => id === draft.taskId)
    if (!task || task.kind === 'file') continue
    const text = answerToKeep(task, draft.text)
    if (text === null) faults.push(task.id)
    else drafts.push({ ...draft, text })
  }
  return { drafts, faults }
}

function keep(world: World, submissionId: string, form: WorkForm, places: Map<string, number>): SavedTask[] {
  const { client: clientId } = form
  const base = form.sequence * tasksPerSave
  const standing = new Map(standingDrafts(world.db, submissionId).map((row) => [row.taskId, row]))
  const own = draftsOfClient(world.db, submissionId, clientId, base)
  let free = Math.max(base + places.size - 1, ...own.map(({ sequence }) => sequence)) + 1
  const weighed = form.drafts.map(({ taskId, text, replaces }) => {
    const sequence = base + (places.get(taskId) ?? 0)
    const same = own.find((row) => row.sequence === sequence) ?? null
    const isOvertaken = own.some((row) => row.taskId === taskId && row.sequence > sequence)
    const before = standing.get(taskId) ?? null
    const verdict = weighDraft(taskId, { clientId, text }, { same, standing: before, isOvertaken })
    if (verdict.kind !== 'new') return { taskId, before, verdict, row: null }
    const number = verdict.isNumberTaken ? free++ : sequence
    const row = { submissionId, taskId, clientId, sequence: number, replaces, text, savedAt: world.now() }
    return { taskId, before, verdict, row }
  })
  const rows = insertDrafts(
    world.db,
    weighed.flatMap(({ row }) => (row ? [row] : [])),
  )
  const added = new Map(rows.map((row) => [row.taskId, row]))
  return weighed.map(({ taskId, before, verdict }) => {
    const row = added.get(taskId)
    if (row) return { taskId, step: row.id, isStanding: true, rival: rivalOf(row, before) }
    const step = verdict.kind === 'new' ? null : verdict.id
    const isStanding = verdict.kind !== 'overtaken' && step === (before?.id ?? null)
    return { taskId, step, isStanding, rival: verdict.kind === 'repeated' ? later(before, step, clientId) : null }
  })
}

/** What another tab has put over a version whose acknowledgement was lost on its way. */
function later(standing: DraftRow | null, step: number | null, clientId: string): DraftRow | null {
  return standing && standing.id !== step && standing.clientId !== clientId ? standing : null
}

function putOnTop(world: World, form: WorkForm, { submissionId, taskId, text }: DraftRow, saved: SavedTask[]) {
  const standing = standingDrafts(world.db, submissionId).find((row) => row.taskId === taskId)
  if (standing?.text === text) return saved
  const own = draftsOfClient(world.db, submissionId, form.client, 0)
  const sequence = Math.max(form.sequence * tasksPerSave + tasksPerSave - 1, ...own.map((row) => row.sequence)) + 1
  const replaces = standing?.id ?? null
  const row = { submissionId, taskId, clientId: form.client, sequence, replaces, text, savedAt: world.now() }
  const [added] = insertDrafts(world.db, [row])
  const others = saved.filter((task) => task.taskId !== taskId)
  return [...others, { taskId, step: added?.id ?? null, isStanding: true, rival: null }]
}

export const versionsPerPage = 20

export interface VersionPage {
  versions: DraftVersion[]
  total: number
  page: number
  pages: number
}

/** Every saved version of a task, newest first, a page at a time. Refuses `not-found`, also for an unknown task. */
export function listVersions(
  world: World,
  actor: Actor,
  id: string,
  taskId: string,
  page: number,
): ({ ok: true } & VersionPage) | Refused<'not-found'> {
  const found = ownSubmission(world, actor, id)
  if (!found.ok) return found
  if (!tasksOf(world, found.submission.caseHash).some((task) => task.id === taskId))
    return { ok: false, reason: 'not-found' }
  const { rows, total } = versionsOf(world.db, id, taskId, page, versionsPerPage)
  return { ok: true, versions: rows, total, page, pages: Math.max(1, Math.ceil(total / versionsPerPage)) }
}
