import type { Actor } from '~/domains/accounts/model'
import { type Permit, permit } from '~/domains/accounts/permissions'
import { keepCalibration } from '~/domains/casework/calibrating.server'
import { saveDrafts } from '~/domains/casework/drafts.server'
import { finishMark } from '~/domains/casework/marking.server'
import type { MarkDraft, WorkForm } from '~/domains/casework/model'
import { releaseOutcome } from '~/domains/casework/outcomes.server'
import { beginCase, handIn } from '~/domains/casework/submissions.server'
import type { Criterion, Rubric } from '~/domains/content/model'
import type { World } from '~/platform/world.server'
import { secondReadingRules } from '~drizzle/marking'

export const caseId = 'customer-complaint-resolution'
export const criterionIds = ['investigation', 'reply', 'remedy', 'customer-view', 'conflict'] as const

export function criterion(id: string, weight: number, critical = false): Criterion {
  const levels = [0, 1, 2, 3].map((level) => ({ es: `${id} nivel ${level}`, en: `${id} level ${level}` }))
  const name = { es: `criterio ${id}`, en: `criterion ${id}` }
  return { id, name, competency: 'communication', level: 3, weight, critical, tasks: ['reply'], holdsFrom: 2, levels }
}

/** The weights of the case in content/. */
export const rubric: Rubric = {
  criteria: [
    criterion('investigation', 30, true),
    criterion('reply', 25, true),
    criterion('remedy', 15),
    criterion('customer-view', 15),
    criterion('conflict', 15),
  ],
  passMark: 60,
}

/** The actor's permit, of which the test is sure. */
export function learnPermit(actor: Actor): Permit<'learn'> {
  const allowed = permit(actor, 'learn', { personId: actor.id, teamId: actor.teamId })
  if (!allowed.ok) throw new Error(allowed.reason)
  return allowed.permit
}

/** Who is read twice on the sample case; nobody by lot, where a test asks nothing else. */
export function readTwice(
  world: World,
  actor: Actor,
  rule: { within?: number; share?: number; seed?: string } = {},
): void {
  const row = { within: 5, share: 0, seed: caseId, ...rule, caseId, personId: actor.id, at: world.now() }
  world.db.insert(secondReadingRules).values(row).run()
}

function isRuled(world: World): boolean {
  return world.db.select().from(secondReadingRules).limit(1).all().length > 0
}

export function begin(world: World, actor: Actor): string {
  if (!isRuled(world)) readTwice(world, actor)
  const opened = beginCase(world, learnPermit(actor), caseId)
  if (!opened.ok) throw new Error(opened.reason)
  return opened.submissionId
}

let forms = 0
/** A form of a tab of its own, unless `from` names one. */
export function workForm(texts: Record<string, string>, from: Partial<WorkForm> = {}): WorkForm {
  forms += 1
  const drafts = Object.entries(texts).map(([taskId, text]) => ({ taskId, text, replaces: null }))
  return { client: `form${String(forms).padStart(6, '0')}`, sequence: 1, restore: null, drafts, ...from }
}

export const fullTexts: Record<string, string> = {
  'repeat-share': '64,1',
  'untold-share': '50 %',
  investigation: 'Portiva no avisó.',
  reply: 'Estimado señor Ibarra: mañana recogemos la lavadora.',
  note: 'Farid: devuelvo 143 €.',
}

/** Begins, writes and hands in. */
export function handedIn(world: World, actor: Actor, texts = fullTexts): string {
  const id = begin(world, actor)
  const saved = saveDrafts(world, actor, id, workForm(texts))
  const given = handIn(world, actor, id, { withGaps: true })
  if (!saved.ok || !given.ok) throw new Error('the sample cannot be handed in')
  return id
}

export function marks(levels: readonly number[], remark = ''): MarkDraft {
  const draft: MarkDraft = Object.fromEntries(
    criterionIds.map((id, place) => [id, { level: levels[place] ?? null, remark: `sobre ${id}` }]),
  )
  return { ...draft, '*': { level: null, remark } }
}

export function levelsOf(levels: readonly number[]): Record<string, number | null> {
  return Object.fromEntries(criterionIds.map((id, place) => [id, levels[place] ?? null]))
}

/** A form of whichever reading is at hand. */
export function markForm(draft: MarkDraft) {
  return { draft, reading: null, replaces: null }
}

/** The marker has marked the samples of the case, as one does before its work. */
export function calibrated(world: World, marker: Actor): Actor {
  const allowed = permit(marker, 'mark')
  const levels = Object.fromEntries(criterionIds.map((id) => [id, 2]))
  for (const place of [1, 2]) {
    const form = { rubricHash: null, place, levels }
    if (!allowed.ok || !keepCalibration(world, allowed.permit, caseId, form).ok) throw new Error('not calibrated')
  }
  return marker
}

/** Marks and releases. */
export function released(world: World, marker: Actor, id: string, levels: readonly number[] = [3, 3, 2, 3, 2]): void {
  const finished = finishMark(world, marker, id, markForm(marks(levels, 'En conjunto, bien.')))
  const shown = releaseOutcome(world, marker, id)
  if (!finished.ok || !shown.ok) throw new Error('the sample cannot be marked')
}
