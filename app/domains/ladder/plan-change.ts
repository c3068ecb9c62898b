import type { z } from 'zod'
import { moved, type PlanEdit, planEditSchema } from './plan-edit'

type OwnStep = PlanEdit['own'][number]

/** One thing that someone changes in their plan. */
export type PlanChange =
  | { act: 'pace'; minutesAWeek: number }
  | { act: 'earlier' | 'later' | 'leave' | 'back'; key: string }
  | { act: 'by-rule' }
  | { act: 'add'; step: Omit<OwnStep, 'done'> }
  | { act: 'done' | 'undone' | 'drop'; id: string; day: string }

export type ChangeResult = { ok: true; edit: PlanEdit } | { ok: false; reason: 'full' | 'unknown-step' }

/**
 * The edit after one change; `shown` is the order in which the plan stands now, which moving goes by. A change that has been
 * made already changes nothing: the same own step added twice is one. Refuses an own step that is not there
 * (`unknown-step`) and more than fifty of them or an order too long to keep (`full`).
 */
export function changed(edit: PlanEdit, change: PlanChange, shown: readonly string[]): ChangeResult {
  const after = appliedTo(edit, change, shown)
  if (!after) return { ok: false, reason: 'unknown-step' }
  const kept: z.ZodSafeParseResult<PlanEdit> = planEditSchema.safeParse(after)
  return kept.success ? { ok: true, edit: kept.data } : { ok: false, reason: 'full' }
}

function appliedTo(edit: PlanEdit, change: PlanChange, shown: readonly string[]): PlanEdit | null {
  switch (change.act) {
    case 'pace':
      return { ...edit, minutesAWeek: change.minutesAWeek }
    case 'earlier':
    case 'later':
      return moved(edit, shown, change.key, change.act)
    case 'leave':
      return { ...edit, leftOut: [...new Set([...edit.leftOut, change.key])] }
    case 'back':
      return { ...edit, leftOut: edit.leftOut.filter((key) => key !== change.key) }
    case 'by-rule':
      return { ...edit, order: [] }
    case 'add':
      if (edit.own.some(({ id }) => id === change.step.id)) return edit
      return { ...edit, own: [...edit.own, { ...change.step, done: null }] }
    default:
      return ownStepChanged(edit, change)
  }
}

function ownStepChanged(edit: PlanEdit, { act, id, day }: Extract<PlanChange, { id: string }>): PlanEdit | null {
  if (!edit.own.some((step) => step.id === id)) return null
  if (act === 'drop') return { ...edit, own: edit.own.filter((step) => step.id !== id) }
  const done = act === 'done' ? day : null
  return { ...edit, own: edit.own.map((step) => (step.id === id ? { ...step, done } : step)) }
}
