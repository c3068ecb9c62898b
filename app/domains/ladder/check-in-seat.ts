import type { Role } from '~/domains/accounts/model'

/** own: the learner · lead: rates or talks beside them · beside: may take over from who rates · reader: of both sides once both are in. */
export type Seat = 'own' | 'lead' | 'beside' | 'reader'

export interface Beside {
  /** Of whom it is about. */
  personRole: Role
  /** Whether anybody else leads their team. */
  isLed: boolean
}

/** Who rates beside someone, as far as it is their role: leads; trainers for leads and their like, and where nobody leads. */
export function ratesBeside(role: Role, { personRole, isLed }: Beside): boolean {
  return role === 'lead' || (role === 'trainer' && (personRole !== 'learner' || !isLed))
}

export interface SeatAsked extends Beside {
  actor: { id: string; role: Role }
  personId: string
  /** Who has taken it; null while nobody has. */
  leadId: string | null
  areBothIn: boolean
  isGivenUp: boolean
  /** By the table of permissions, for this person's records. */
  may: { read: boolean; check: boolean }
}

/**
 * Where someone sits in a check-in; null: it is unknown to them. Before both are in nobody sees half of one from outside;
 * of one that was given up only that it was.
 */
export function seatOf({ actor, personId, leadId, areBothIn, isGivenUp, may, ...beside }: SeatAsked): Seat | null {
  if (actor.id === personId) return 'own'
  const rates = may.check && (leadId === actor.id || ratesBeside(actor.role, beside))
  if (isGivenUp) return rates && leadId === actor.id ? 'lead' : may.read ? 'reader' : null
  if (areBothIn) return rates ? 'lead' : may.read ? 'reader' : null
  if (!rates) return null
  return leadId === null || leadId === actor.id ? 'lead' : 'beside'
}
