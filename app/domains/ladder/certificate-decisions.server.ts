import type { Refused } from '~/domains/accounts/model'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import type { World } from '~/platform/world.server'
import { certificateAt } from './certificate'
import type { CertificateDecision } from './certificate-model'
import { certificateActsOf, certificateById, insertCertificateAct } from './certificate-store.server'

/**
 * Revokes a certificate, or reinstates it, with a reason that only its owner and trainers read. The same sent twice is one.
 * Refuses one's own and a permit for somebody else (`forbidden`), and what does not fit how it stands, because somebody
 * else was faster (`conflict`).
 */
export function decideCertificate(
  world: World,
  permit: Permit<'certify'>,
  id: string,
  { act, last, reason }: CertificateDecision,
): { ok: true } | Refused<'not-found' | 'forbidden' | 'conflict'> {
  const byId = permit.actor.id
  return atomically(world, () => {
    const certificate = certificateById(world.db, id)
    if (!certificate) return { ok: false, reason: 'not-found' }
    const { personId } = certificate
    if (personId === byId || permit.subject?.personId !== personId) return { ok: false, reason: 'forbidden' }
    const acts = certificateActsOf(world.db, [id])
    const newest = acts.at(-1)
    if (newest?.act === act && newest.byId === byId && newest.reason === reason) return { ok: true }
    const isRevoked = certificateAt(acts, world.now())?.state === 'revoked'
    if (newest?.number !== last || isRevoked !== (act === 'reinstated')) return { ok: false, reason: 'conflict' }
    insertCertificateAct(world.db, { certificateId: id, act, at: world.now(), reason, byId })
    return { ok: true }
  })
}
