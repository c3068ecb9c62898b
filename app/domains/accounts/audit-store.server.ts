import type { Db } from '~/platform/database.server'
import { audit } from '~drizzle/accounts'

export function insertAct(db: Db, act: typeof audit.$inferInsert): void {
  db.insert(audit).values(act).run()
}
