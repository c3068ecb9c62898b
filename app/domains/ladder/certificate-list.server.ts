import type { Permit } from '~/domains/accounts/permissions'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { certificateAt } from './certificate'
import { type LostBasis, lostOf, pageOfCertificates } from './certificate-list-store.server'
import type { Certificate, CertificateQuery } from './certificate-model'
import { type CertificateActRow, certificateActsOf } from './certificate-store.server'
import { findCertificate } from './certificates.server'

export interface ListedCertificate extends Omit<Certificate, 'contentId'> {
  isDemo: boolean
  /** Something that it rests on was withdrawn later: for a trainer to decide. */
  isLost: boolean
}

const perPage = 25

/** One page of everybody's certificates, those whose basis was withdrawn first; a page beyond the last is the last. */
export function listCertificates(
  world: World,
  permit: Permit<'read-reports'>,
  query: CertificateQuery,
): { rows: ListedCertificate[]; total: number; page: number; pages: number } {
  const offset = (query.page - 1) * perPage
  const { rows, total } = pageOfCertificates(world.db, query, world.now(), { limit: perPage, offset })
  const pages = Math.max(1, Math.ceil(total / perPage))
  if (query.page > pages) return listCertificates(world, permit, { ...query, page: pages })
  const ids = rows.map(({ id }) => id)
  const acts = certificateActsOf(world.db, ids)
  const listed = rows.flatMap(({ isDemo, isLost, name, ...row }) => {
    const status = certificateAt(
      acts.filter(({ certificateId }) => certificateId === row.id),
      world.now(),
    )
    const words = JSON.parse(name) as Both
    return status ? [{ ...row, name: words, status, isDemo: isDemo === 1, isLost: isLost === 1 }] : []
  })
  return { rows: listed, total, page: query.page, pages }
}

export interface CertificateFile extends Certificate {
  acts: CertificateActRow[]
  /** What was withdrawn of what it rests on. */
  lost: LostBasis[]
}

/** One certificate with everything that happened to it, oldest first; null where there is none. */
export function certificateFile(world: World, _permit: Permit<'read-reports'>, id: string): CertificateFile | null {
  const certificate = findCertificate(world, id)
  return certificate && { ...certificate, acts: certificateActsOf(world.db, [id]), lost: lostOf(world.db, id) }
}
