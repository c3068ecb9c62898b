import { and, count, eq, isNull } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { certificateFiles, outsideCertificates } from '~drizzle/ladder'

type Row = typeof outsideCertificates.$inferInsert

export function countWaitingOf(db: Db, personId: string): number {
  const isWaiting = and(eq(outsideCertificates.personId, personId), isNull(outsideCertificates.answer))
  return db.select({ total: count() }).from(outsideCertificates).where(isWaiting).get()?.total ?? 0
}

export function outsideByClient(db: Db, clientId: string) {
  return db.select().from(outsideCertificates).where(eq(outsideCertificates.clientId, clientId)).get() ?? null
}

export function insertOutside(db: Db, row: Row, file: typeof certificateFiles.$inferInsert): void {
  db.insert(outsideCertificates).values(row).run()
  db.insert(certificateFiles).values(file).run()
}

export function fileOfOutside(db: Db, certificateId: string) {
  return db.select().from(certificateFiles).where(eq(certificateFiles.certificateId, certificateId)).get() ?? null
}

export function deleteOutside(db: Db, id: string): void {
  db.delete(certificateFiles).where(eq(certificateFiles.certificateId, id)).run()
  db.delete(outsideCertificates).where(eq(outsideCertificates.id, id)).run()
}
