import type { Refused } from '~/domains/accounts/model'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import type { Title } from '~/domains/content/model'
import { assignmentsFor } from '~/domains/learning/assignments.server'
import type { World } from '~/platform/world.server'
import { keyOf } from './activities'
import { dayIn, momentOfDay } from './age'
import { knownOf } from './known.server'
import { standing } from './ladder.server'
import type { Activity, Readiness } from './model'
import { drawPlan, type Pace, type PlannedStep, paceFor } from './plan'
import { changed, type PlanChange } from './plan-change'
import { type PlanEdit, planEditSchema, unedited, withEdit } from './plan-edit'
import { type PlanItem, planItems } from './plan-items'
import { insertPlanVersion, planVersion, planVersionsOf } from './plan-store.server'
import { mondayOf } from './plan-week'

/** Older ones are kept; more of them on one page help nobody. */
const versionsShown = 20

export interface Plan {
  title: Title
  readiness: Readiness
  edit: PlanEdit
  pace: Pace
  /** In the order of the plan. */
  steps: PlannedStep[]
  /** What the person left out and the gaps still ask for. */
  leftOut: PlanItem[]
  /** The day by which the title is wanted. */
  wantedBy: Date | null
  /** Minutes a week with which it would be done by then; null when no pace is enough, or no day is set. */
  paceNeeded: number | null
  /** What was changed before, the newest first: the first is the one that stands. */
  versions: PlanVersion[]
}

export interface PlanVersion {
  id: number
  at: Date
  edit: PlanEdit
}

/**
 * The plan towards someone's target, drawn anew from the gaps as they are now with what they changed laid over it; null
 * without a target. For pages that have made sure whose it is.
 */
export function planOf(world: World, personId: string, zone: string): Plan | null {
  const { target, readiness, wantedBy } = standing(world, personId)
  if (!target || !readiness) return null
  const { activities } = knownOf(world)
  const versions = planVersionsOf(world.db, personId, target.id, versionsShown).map(versionOf)
  const edit = versions[0]?.edit ?? unedited
  const all = planItems(readiness, activities, dueDays(world, personId, activities))
  const items = withEdit(all, edit, momentOfDay)
  const pace: Pace = { start: mondayOf(zone, world.now()), minutesAWeek: edit.minutesAWeek }
  return {
    title: target,
    readiness,
    edit,
    pace,
    steps: drawPlan(items, pace, edit.order),
    leftOut: all.filter(({ key }) => edit.leftOut.includes(key)),
    wantedBy,
    paceNeeded: wantedBy && paceFor(items, pace.start, wantedBy, edit.order),
    versions,
  }
}

export type PlanRefusal = Refused<'no-target' | 'full' | 'unknown-step' | 'in-the-past' | 'unknown-version'>

/**
 * Changes one thing in one's own plan: the changed edit is a new row, and the older ones stay. A change that is made
 * already adds no row. Refuses `no-target`, `full`, `unknown-step`, and an own step due before today (`in-the-past`).
 */
export function changePlan(world: World, { actor }: Permit<'learn'>, change: PlanChange): { ok: true } | PlanRefusal {
  return atomically(world, () => {
    const plan = planOf(world, actor.id, actor.zone)
    if (!plan) return { ok: false, reason: 'no-target' }
    if (change.act === 'add' && change.step.due && change.step.due < dayIn(actor.zone, world.now()))
      return { ok: false, reason: 'in-the-past' }
    const shown = plan.steps.map(({ item }) => item.key)
    const after = changed(plan.edit, change, shown)
    if (!after.ok) return after
    keep(world, actor.id, plan, after.edit)
    return { ok: true }
  })
}

/** Makes an earlier version the one that stands, as a new row. Refuses `no-target` and one that is not there. */
export function restorePlan(world: World, { actor }: Permit<'learn'>, id: number): { ok: true } | PlanRefusal {
  return atomically(world, () => {
    const plan = planOf(world, actor.id, actor.zone)
    if (!plan) return { ok: false, reason: 'no-target' }
    const row = planVersion(world.db, actor.id, plan.title.id, id)
    if (!row) return { ok: false, reason: 'unknown-version' }
    keep(world, actor.id, plan, versionOf(row).edit)
    return { ok: true }
  })
}

function keep(world: World, personId: string, { title, edit }: Plan, after: PlanEdit): void {
  if (JSON.stringify(after) === JSON.stringify(edit)) return
  insertPlanVersion(world.db, { personId, titleId: title.id, body: after, at: world.now() })
}

function versionOf({ id, at, body }: { id: number; at: Date; body: unknown }): PlanVersion {
  const read = planEditSchema.safeParse(body)
  return { id, at, edit: read.success ? read.data : unedited }
}

/** By which day somebody asked for each activity: the first of those open; a course's day is that of each of its lessons. */
function dueDays(
  world: World,
  personId: string,
  activities: ReadonlyMap<string, readonly Activity[]>,
): Map<string, Date> {
  const lessons = [...activities.values()].flat().filter(({ kind }) => kind === 'lesson')
  const days = new Map<string, Date>()
  for (const { kind, contentId, dueAt, state } of assignmentsFor(world, personId)) {
    if (state === 'done') continue
    const asked = kind === 'course' ? lessons.filter(({ course }) => course === contentId) : [{ kind, id: contentId }]
    // the first due come first
    for (const one of asked) if (!days.has(keyOf(one))) days.set(keyOf(one), dueAt)
  }
  return days
}
