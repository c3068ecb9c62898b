import { and, asc, count, desc, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { people } from '~drizzle/accounts'
import { certificateFiles, outsideCertificates } from '~drizzle/ladder'

const facts = {
  id: outsideCertificates.id,
  recognisedId: outsideCertificates.recognisedId,
  name: outsideCertificates.name,
  issuer: outsideCertificates.issuer,
  number: outsideCertificates.number,
  issuedAt: outsideCertificates.issuedAt,
  expiresAt: outsideCertificates.expiresAt,
  handedInAt: outsideCertificates.handedInAt,
  fileName: certificateFiles.name,
}

/** Of one person, latest first, each with the name of its file and of who answered it. */
export function listedOf(db: Db, personId: string) {
  const { answer, answeredAt, words } = outsideCertificates
  return db
    .select({ ...facts, answer, answeredAt, words, byName: people.name })
    .from(outsideCertificates)
    .leftJoin(certificateFiles, eq(certificateFiles.certificateId, outsideCertificates.id))
    .leftJoin(people, eq(people.id, outsideCertificates.answeredBy))
    .where(eq(outsideCertificates.personId, personId))
    .orderBy(desc(outsideCertificates.id))
    .all()
}

function waitingFor(byId: string) {
  return and(isNull(outsideCertificates.answer), isNull(people.leftAt), ne(people.id, byId))
}

export function countWaiting(db: Db, byId: string): number {
  const query = db.select({ total: count() }).from(outsideCertificates)
  return query.innerJoin(people, eq(people.id, outsideCertificates.personId)).where(waitingFor(byId)).get()?.total ?? 0
}

/** Without an answer, of everybody but this one and who has left, the longest waiting first. */
export function waitingPage(db: Db, byId: string, limit: number, offset: number) {
  const whose = { personId: people.id, holder: people.name, isDemo: people.isDemo, zone: people.zone }
  return db
    .select({ ...facts, ...whose })
    .from(outsideCertificates)
    .innerJoin(people, eq(people.id, outsideCertificates.personId))
    .leftJoin(certificateFiles, eq(certificateFiles.certificateId, outsideCertificates.id))
    .where(waitingFor(byId))
    .orderBy(asc(outsideCertificates.handedInAt), asc(outsideCertificates.id))
    .limit(limit)
    .offset(offset)
    .all()
}
