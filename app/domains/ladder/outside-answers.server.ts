import type { Refused } from '~/domains/accounts/model'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import type { World } from '~/platform/world.server'
import { answerOutside, outsideById } from './outside-certificate-store.server'

export interface CertificateAnswer {
  answer: 'confirmed' | 'declined'
  /** Required of a refusal. */
  words: string
}

/**
 * A trainer who has seen the paper confirms a certificate of somebody else's, or declines it with words; once and for all.
 * The same sent twice is one. Refuses one's own and a permit for another (`forbidden`), a refusal without words
 * (`invalid`), and what has been answered before (`conflict`).
 */
export function answerOutsideCertificate(
  world: World,
  permit: Permit<'certify'>,
  id: string,
  { answer, words }: CertificateAnswer,
): { ok: true } | Refused<'not-found' | 'forbidden' | 'invalid' | 'conflict'> {
  const by = permit.actor.id
  const said = words.trim()
  return atomically(world, () => {
    const row = outsideById(world.db, id)
    if (!row) return { ok: false, reason: 'not-found' }
    if (row.personId === by || permit.subject?.personId !== row.personId) return { ok: false, reason: 'forbidden' }
    if (answer === 'declined' && said === '') return { ok: false, reason: 'invalid' }
    const isSame = row.answer === answer && row.answeredBy === by && row.words === said
    if (row.answer) return isSame ? { ok: true } : { ok: false, reason: 'conflict' }
    answerOutside(world.db, id, { answer, words: said, answeredBy: by, answeredAt: world.now() })
    return { ok: true }
  })
}
