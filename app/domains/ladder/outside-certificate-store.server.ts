import { desc, eq, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { people } from '~drizzle/accounts'
import { certificateFiles, outsideCertificates } from '~drizzle/ladder'

/** Latest handed in first, each with the name of who answered it. */
export function outsideCertificatesOf(db: Db, personId: string) {
  const query = preparedOnce(db, 'ladder.outsideCertificates', (db) =>
    db
      .select({ certificate: outsideCertificates, byName: people.name })
      .from(outsideCertificates)
      .leftJoin(people, eq(people.id, outsideCertificates.answeredBy))
      .where(eq(outsideCertificates.personId, sql.placeholder('personId')))
      .orderBy(desc(outsideCertificates.id))
      .prepare(),
  )
  return query.all({ personId })
}

/** Of every file there is. */
export function certificateFileIds(db: Db): string[] {
  return db
    .select({ id: certificateFiles.id })
    .from(certificateFiles)
    .all()
    .map(({ id }) => id)
}
