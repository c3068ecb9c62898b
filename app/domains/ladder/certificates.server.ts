import type { Refused } from '~/domains/accounts/model'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import { catalogue, course, title } from '~/domains/content/content.server'
import type { Both } from '~/i18n/locale'
import { newCode } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { certificateAt, endOfTerm, startOfTerm } from './certificate'
import type { Certificate, CertificateOf } from './certificate-model'
import {
  type CertificateActRow,
  certificateActsOf,
  certificateById,
  certificateOf,
  certificatesOf,
  insertCertificate,
  insertCertificateAct,
} from './certificate-store.server'
import { judgeCertificate } from './certificate-verdict.server'
import { ruleOf } from './readiness'

/** The certificate of an address, whoever asks; null where there is none. Two small reads. */
export function findCertificate(world: World, id: string): Certificate | null {
  const row = /^[0-9a-z]{16}$/.test(id) ? certificateById(world.db, id) : undefined
  return row ? standingOf(world, row, certificateActsOf(world.db, [id])) : null
}

/** All of one's own, with everything that happened to each, oldest first. Two reads. */
export function certificatesWithActs(
  world: World,
  personId: string,
): Array<Certificate & { acts: CertificateActRow[] }> {
  const rows = certificatesOf(world.db, personId)
  const acts =
    rows.length > 0
      ? certificateActsOf(
          world.db,
          rows.map(({ id }) => id),
        )
      : []
  return rows.flatMap((row) => {
    const own = acts.filter(({ certificateId }) => certificateId === row.id)
    const standing = standingOf(world, row, own)
    return standing ? [{ ...standing, acts: own }] : []
  })
}

function standingOf(
  world: World,
  row: Omit<Certificate, 'status'>,
  acts: readonly CertificateActRow[],
): Certificate | null {
  const status = certificateAt(acts, world.now())
  return status && { ...row, status }
}

export type AskResult = { ok: true; id: string } | Refused<'not-found' | 'missing' | 'revoked' | 'too-early'>

/**
 * Issues one's own certificate, or renews it where `until` (the end of the term that the page showed) says so, if the rule
 * gives it at this moment. What is there already is not issued twice, and a term that has been renewed not renewed again.
 * Refuses what is not in the content (`not-found`), what is not complete (`missing`), a revoked one, and a renewal more
 * than 60 days before the end (`too-early`).
 */
export function askForCertificate(
  world: World,
  learner: Permit<'learn'>,
  { until, ...wanted }: CertificateOf & { until?: Date | undefined },
): AskResult {
  const personId = learner.actor.id
  const facts = factsOf(world, wanted)
  if (!facts) return { ok: false, reason: 'not-found' }
  return atomically(world, (): AskResult => {
    const now = world.now()
    const there = certificateOf(world.db, personId, wanted)
    const status = there ? certificateAt(certificateActsOf(world.db, [there.id]), now) : null
    if (status?.state === 'revoked') return { ok: false, reason: 'revoked' }
    if (there && status && (!until || until < status.until)) return { ok: true, id: there.id }
    if (status && !status.isRenewable) return { ok: false, reason: 'too-early' }
    const { missing, basis } = judgeCertificate(world, personId, wanted, startOfTerm(status, now))
    if (missing.length > 0) return { ok: false, reason: 'missing' }
    const id = there?.id ?? newCode()
    if (!there) insertCertificate(world.db, { id, personId, ...wanted, name: facts.name })
    const act = status ? 'renewed' : 'issued'
    const end = endOfTerm(status, now, facts.months)
    insertCertificateAct(world.db, { certificateId: id, act, at: now, until: end, basis, byId: personId })
    return { ok: true, id }
  })
}

function factsOf(world: World, { kind, contentId }: CertificateOf): { name: Both; months: number } | null {
  const { readiness } = catalogue(world)
  if (kind === 'rung') {
    const rung = title(world, contentId)
    return rung && { name: rung.name, months: ruleOf(readiness, rung).ageMonths }
  }
  const found = course(world, contentId)
  return found && { name: found.title, months: readiness.ageMonths }
}
