import { monthsAfter } from './age'

const dayMs = 24 * 3600 * 1000

/** Days before its end from which a certificate may be renewed. */
export const renewableDays = 60

/** What happened to a certificate of this house. */
export interface CertificateAct {
  /** Of two acts the one with the higher number is the later. */
  number: number
  act: 'issued' | 'renewed' | 'revoked' | 'reinstated'
  at: Date
  /** Of an issue or a renewal: the first moment at which it is no longer valid. */
  until: Date | null
}

export interface CertificateStatus {
  state: 'valid' | 'expired' | 'revoked'
  /** Since the issue that stands. */
  since: Date
  until: Date
  renewals: number
  revokedAt: Date | null
  /** Its end is near or past, and it was not revoked. */
  isRenewable: boolean
}

type Term = Pick<CertificateStatus, 'since' | 'until' | 'renewals' | 'revokedAt'>

/**
 * How a certificate stands at a moment, by what had happened until then; null before it was issued. A revoked one is
 * neither renewed nor expired: it stays revoked until it is reinstated, and then runs on as if nothing had been, or until
 * it is issued anew. A renewal never shortens it. The order of `acts` does not matter.
 */
export function certificateAt(acts: readonly CertificateAct[], moment: Date): CertificateStatus | null {
  const past = acts.filter(({ at }) => at <= moment).sort((one, other) => one.number - other.number)
  const term = past.reduce<Term | null>(afterAct, null)
  if (!term) return null
  const state = term.revokedAt ? 'revoked' : term.until <= moment ? 'expired' : 'valid'
  const isNear = moment.getTime() >= term.until.getTime() - renewableDays * dayMs
  return { ...term, state, isRenewable: isNear && state !== 'revoked' }
}

function afterAct(term: Term | null, { act, at, until }: CertificateAct): Term | null {
  if (act === 'issued') return until ? { since: at, until, renewals: 0, revokedAt: null } : term
  if (!term) return null
  if (act === 'revoked') return { ...term, revokedAt: term.revokedAt ?? at }
  if (act === 'reinstated') return { ...term, revokedAt: null }
  if (term.revokedAt || !until) return term
  return { ...term, until: until > term.until ? until : term.until, renewals: term.renewals + 1 }
}

/**
 * When an issue or a renewal begins to run: at its old end while it is valid, so that nobody loses by being early. What it
 * takes must still count at that moment: a renewal asks again for what the issue did.
 */
export function startOfTerm(status: CertificateStatus | null, now: Date): Date {
  return status?.state === 'valid' ? status.until : now
}

export function endOfTerm(status: CertificateStatus | null, now: Date, months: number): Date {
  return monthsAfter(startOfTerm(status, now), months)
}

/** Results that a certificate rests on and that no longer stand: for a trainer to decide, the certificate stays as it is. */
export function lostBasis(basis: readonly string[], standing: ReadonlySet<string>): string[] {
  return basis.filter((result) => !standing.has(result))
}
