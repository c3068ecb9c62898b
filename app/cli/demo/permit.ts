import type { Actor, Subject } from '~/domains/accounts/model'
import { type Action, type Permit, permit } from '~/domains/accounts/permissions'

/** The demo goes through the same doors as everybody, and so must be allowed the same way. */
export function permitFor<A extends Action>(actor: Actor, action: A, subject: Subject | null = null): Permit<A> {
  const allowed = permit(actor, action, subject)
  if (!allowed.ok) throw new Error(`demo: ${actor.name} may not ${action}: ${allowed.reason}`)
  return allowed.permit
}
