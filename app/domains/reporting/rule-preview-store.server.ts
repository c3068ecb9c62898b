import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { people } from '~drizzle/accounts'
import { positions, targets } from '~drizzle/ladder'

/** Ids of some who are here and work towards a title that they do not have yet, after an id, in the order of ids. */
export function peopleTowards(db: Db, titleId: string, after: string, most: number): string[] {
  const current = sql`(select ${positions.titleId} from ${positions} where ${positions.personId} = ${targets.personId}
    order by ${positions.id} desc limit 1)`
  return db
    .select({ id: targets.personId })
    .from(targets)
    .innerJoin(people, eq(people.id, targets.personId))
    .where(
      and(
        eq(targets.titleId, titleId),
        isNull(people.leftAt),
        gt(targets.personId, after),
        sql`${current} is not ${titleId}`,
      ),
    )
    .orderBy(asc(targets.personId))
    .limit(most)
    .all()
    .map(({ id }) => id)
}
