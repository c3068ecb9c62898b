import type { Actor } from '~/domains/accounts/model'
import { type Action, type Permit, permit } from '~/domains/accounts/permissions'

/** The permit of someone who surely may. */
export function permitted<A extends Action>(actor: Actor, action: A, subject?: Actor): Permit<A> {
  const allowed = permit(actor, action, subject ? { personId: subject.id, teamId: subject.teamId } : null)
  if (!allowed.ok) throw new Error(`${actor.role} may not ${action}: ${allowed.reason}`)
  return allowed.permit
}
