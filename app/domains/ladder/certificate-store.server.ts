import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { people } from '~drizzle/accounts'
import { certificateActs, certificates } from '~drizzle/ladder'
import type { CertificateOf } from './certificate-model'

const columns = {
  id: certificates.id,
  personId: certificates.personId,
  holder: people.name,
  kind: certificates.kind,
  contentId: certificates.contentId,
  name: certificates.name,
}

export function certificateById(db: Db, id: string) {
  return preparedOnce(db, 'ladder.certificate', (db) =>
    db
      .select(columns)
      .from(certificates)
      .innerJoin(people, eq(people.id, certificates.personId))
      .where(eq(certificates.id, sql.placeholder('id')))
      .prepare(),
  ).get({ id })
}

export function certificatesOf(db: Db, personId: string) {
  return preparedOnce(db, 'ladder.certificates', (db) =>
    db
      .select(columns)
      .from(certificates)
      .innerJoin(people, eq(people.id, certificates.personId))
      .where(eq(certificates.personId, sql.placeholder('personId')))
      .prepare(),
  ).all({ personId })
}

export function certificateOf(db: Db, personId: string, { kind, contentId }: CertificateOf) {
  const { id } = certificates
  const wanted = [
    eq(certificates.personId, personId),
    eq(certificates.kind, kind),
    eq(certificates.contentId, contentId),
  ]
  return db
    .select({ id })
    .from(certificates)
    .where(and(...wanted))
    .get()
}

/** Oldest first, with the name of who did it; of many certificates in one query. */
export function certificateActsOf(db: Db, ids: readonly string[]) {
  return db
    .select({
      certificateId: certificateActs.certificateId,
      number: certificateActs.id,
      act: certificateActs.act,
      at: certificateActs.at,
      until: certificateActs.until,
      basis: certificateActs.basis,
      reason: certificateActs.reason,
      byId: certificateActs.byId,
      byName: people.name,
    })
    .from(certificateActs)
    .innerJoin(people, eq(people.id, certificateActs.byId))
    .where(inArray(certificateActs.certificateId, [...ids]))
    .orderBy(asc(certificateActs.id))
    .all()
}

export type CertificateActRow = ReturnType<typeof certificateActsOf>[number]

export function insertCertificate(db: Db, certificate: typeof certificates.$inferInsert): void {
  db.insert(certificates).values(certificate).run()
}

export function insertCertificateAct(db: Db, act: typeof certificateActs.$inferInsert): void {
  db.insert(certificateActs).values(act).run()
}
