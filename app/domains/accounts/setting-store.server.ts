import { eq } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { settings } from '~drizzle/accounts'

export function settingOf(db: Db, key: string): string | null {
  return db.select({ value: settings.value }).from(settings).where(eq(settings.key, key)).get()?.value ?? null
}

/** Keeps what is there already. */
export function insertSetting(db: Db, key: string, value: string): void {
  db.insert(settings).values({ key, value }).onConflictDoNothing().run()
}
