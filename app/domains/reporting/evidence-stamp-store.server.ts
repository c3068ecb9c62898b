import { sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { people } from '~drizzle/accounts'

/**
 * A word for each of these people that is another one whenever what their pieces of evidence are derived from was written:
 * rows of tables that are only added to are counted, what may change is spelled out. Two things of others are in it: new
 * results change the bands of tests, and an import of scores may give a contact to somebody else. One query.
 */
export function stampsOf(db: Db, personIds: readonly string[]): Map<string, string> {
  const query = preparedOnce(db, 'reporting.evidenceStamps', (db) =>
    db
      .select({ id: people.id, stamp: sql<string>`concat_ws(' ', ${sql.join(parts, sql`, `)})` })
      .from(people)
      .where(sql`person.id in (select value from json_each(${sql.placeholder('ids')}))`)
      .prepare(),
  )
  return new Map(query.all({ ids: JSON.stringify(personIds) }).map(({ id, stamp }) => [id, stamp]))
}

const parts = [
  sql`(select count(*) from check_result where person_id = person.id)`,
  sql`(select iif(count(finished_at) = 0, '-', count(finished_at) || ':' || (select coalesce(max(id), 0) from score))
    from attempt where person_id = person.id)`,
  sql`(select count(submission.released_at) || ':' || count(outcome.id) from submission
    left join outcome on outcome.submission_id = submission.id where submission.person_id = person.id)`,
  sql`(select count(*) from endorsement where person_id = person.id)`,
  sql`(select count(*) from withdrawal where person_id = person.id)`,
  sql`(select coalesce(group_concat(id || coalesce(answer, '?')), '-') from outside_certificate where person_id = person.id)`,
  sql`(select count(*) || ':' || count(withdrawn_at) from scorecard_import)`,
]
