import type { World } from '~/platform/world.server'
import { insertAct } from './audit-store.server'

/** Something worth knowing later: who (null: nobody signed in, or the operator), what, to whom or what. */
interface Act {
  actorId: string | null
  action: string
  personId?: string
  teamId?: string
  /** An address that has no account yet. */
  email?: string
  detail?: Record<string, unknown>
}

/** Adds to the audit trail. Within a transaction of the same world it is part of it. Never a secret in `detail`. */
export function recordAct(world: World, { actorId, action, detail = {}, ...whom }: Act): void {
  const subject = whom.personId
    ? `person:${whom.personId}`
    : whom.teamId
      ? `team:${whom.teamId}`
      : `email:${whom.email ?? ''}`
  insertAct(world.db, { at: world.now(), actorId, action, subject, detail })
}
