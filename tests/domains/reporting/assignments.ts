import type { Actor } from '~/domains/accounts/model'
import { type Action, type Permit, permit } from '~/domains/accounts/permissions'
import type { WorkKind } from '~/domains/learning/assignment-model'
import { assign } from '~/domains/learning/assignments.server'
import type { World } from '~/platform/world.server'
import { caseId, courseId, quizId } from '../learning-assignments/work'

export const contentIds: Record<WorkKind, string> = { course: courseId, quiz: quizId, case: caseId }

export function may<A extends Action>(actor: Actor, action: A): Permit<A> {
  const permission = permit(actor, action)
  if (!permission.ok) throw new Error(permission.reason)
  return permission.permit
}

/** The id of a new assignment. */
export function assigned(
  world: World,
  trainer: Actor,
  kind: WorkKind,
  whom: { personIds?: string[]; teamIds?: string[] },
  dueAt = new Date('2026-03-09T22:59:59.999Z'),
): string {
  const { personIds = [], teamIds = [] } = whom
  const draft = { kind, contentId: contentIds[kind], personIds, teamIds, dueAt, note: '' }
  const made = assign(world, may(trainer, 'assign'), draft)
  if (!made.ok) throw new Error(made.reason)
  return made.assignmentId
}
