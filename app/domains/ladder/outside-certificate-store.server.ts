import { desc, eq, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { people } from '~drizzle/accounts'
import { certificateFiles, outsideCertificates } from '~drizzle/ladder'

/** Of these people, latest handed in first, each with the name of who answered it. One query. */
export function outsideCertificatesOf(db: Db, personIds: readonly string[]) {
  const query = preparedOnce(db, 'ladder.outsideCertificates', (db) =>
    db
      .select({ certificate: outsideCertificates, byName: people.name })
      .from(outsideCertificates)
      .leftJoin(people, eq(people.id, outsideCertificates.answeredBy))
      .where(sql`${outsideCertificates.personId} in (select value from json_each(${sql.placeholder('ids')}))`)
      .orderBy(desc(outsideCertificates.id))
      .prepare(),
  )
  return query.all({ ids: JSON.stringify(personIds) })
}

/** Of every file there is. */
export function certificateFileIds(db: Db): string[] {
  return db
    .select({ id: certificateFiles.id })
    .from(certificateFiles)
    .all()
    .map(({ id }) => id)
}

export function outsideById(db: Db, id: string) {
  return db.select().from(outsideCertificates).where(eq(outsideCertificates.id, id)).get() ?? null
}

type Answer = Pick<typeof outsideCertificates.$inferInsert, 'answer' | 'words' | 'answeredBy' | 'answeredAt'>

export function answerOutside(db: Db, id: string, answer: Answer): void {
  db.update(outsideCertificates).set(answer).where(eq(outsideCertificates.id, id)).run()
}
