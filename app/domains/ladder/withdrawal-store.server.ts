import { eq, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { people } from '~drizzle/accounts'
import { withdrawals } from '~drizzle/ladder'
import type { WithdrawalAct } from './withdrawal'

/** All that was withdrawn from these people, or put back, oldest first. One query. */
export function actsOn(db: Db, personIds: readonly string[]): Array<WithdrawalAct & { personId: string }> {
  const query = preparedOnce(db, 'ladder.withdrawals', (db) => {
    const { id: number, personId, result, competencyId: competency, act, reason, byId, at } = withdrawals
    const theirs = sql`${personId} in (select value from json_each(${sql.placeholder('ids')}))`
    return db
      .select({ number, personId, result, competency, act, reason, byId, byName: people.name, at })
      .from(withdrawals)
      .innerJoin(people, eq(people.id, byId))
      .where(theirs)
      .orderBy(number)
      .prepare()
  })
  return query.all({ ids: JSON.stringify(personIds) })
}

export function insertWithdrawal(db: Db, act: typeof withdrawals.$inferInsert): void {
  db.insert(withdrawals).values(act).run()
}
