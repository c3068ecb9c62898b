import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { folded, teachFolding } from '~/platform/folding.server'
import { people } from '~drizzle/accounts'
import { certificateActs, certificates, withdrawals } from '~drizzle/ladder'
import type { CertificateKind, CertificateQuery } from './certificate-model'

export interface ListedRow {
  id: string
  personId: string
  holder: string
  kind: CertificateKind
  /** As JSON. */
  name: string
  isDemo: number
  isLost: number
}

const here = certificates.id
const a = certificateActs

/** The state by the rule of `certificateAt`, for a whole list: the newest act but renewals, and the farthest end since the issue. */
const lastAct = sql`(select ${a.act} from ${a} where ${a.certificateId} = ${here} and ${a.act} <> 'renewed'
  order by ${a.id} desc limit 1)`
const until = sql`(select max(${a.until}) from ${a} where ${a.certificateId} = ${here} and ${a.id} >=
  (select max(${a.id}) from ${a} where ${a.certificateId} = ${here} and ${a.act} = 'issued'))`
const basis = sql`(select ${a.basis} from ${a} where ${a.certificateId} = ${here} and ${a.until} is not null
  order by ${a.id} desc limit 1)`
const lastNumber = sql`(select max(${a.id}) from ${a} where ${a.certificateId} = ${here})`

/** Withdrawn, and not put back since by an act on the same competency or on the whole result. */
const stillWithdrawn = sql`${withdrawals.act} = 'withdraw' and not exists (select 1 from ${withdrawals} as later
  where later.person_id = ${withdrawals.personId} and later.result = ${withdrawals.result} and later.id > ${withdrawals.id}
    and later.act = 'restore' and (later.competency_id is null or later.competency_id = ${withdrawals.competencyId}))`

const isLost = sql`exists (select 1 from ${withdrawals} where ${withdrawals.personId} = ${certificates.personId}
  and ${withdrawals.result} in (select value from json_each(${basis})) and ${stillWithdrawn})`

function inState(state: CertificateQuery['state'], now: Date): SQL | undefined {
  if (state === null) return undefined
  if (state === 'lost') return isLost
  const isRevoked = sql`${lastAct} = 'revoked'`
  if (state === 'revoked') return isRevoked
  const isOver = sql`${until} <= ${now.getTime()}`
  return and(sql`not ${isRevoked}`, state === 'expired' ? isOver : sql`not ${isOver}`)
}

/** One page of the certificates there are: those whose basis was withdrawn first, then what happened last. */
export function pageOfCertificates(
  db: Db,
  { q, state }: Pick<CertificateQuery, 'q' | 'state'>,
  now: Date,
  { limit, offset }: { limit: number; offset: number },
): { rows: ListedRow[]; total: number } {
  teachFolding(db)
  const words = folded(q).split(/\s+/).filter(Boolean)
  const holds = (word: string) => sql`instr(folded(${people.name} || ' ' || ${certificates.name}), ${word}) > 0`
  const where = and(inState(state, now), ...words.map(holds)) ?? sql`true`
  const from = sql`from ${certificates} join ${people} on ${eq(people.id, certificates.personId)} where ${where}`
  const rows =
    db.all<ListedRow>(sql`select ${here} as id, ${certificates.personId} as personId, ${people.name} as holder,
      ${certificates.kind} as kind, ${certificates.name} as name, ${people.isDemo} as isDemo, ${isLost} as isLost
    ${from} order by isLost desc, ${lastNumber} desc limit ${limit} offset ${offset}`)
  const [{ total } = { total: 0 }] = db.all<{ total: number }>(sql`select count(*) as total ${from}`)
  return { rows, total }
}

/** What was withdrawn of results that a certificate rests on, latest first. */
export function lostOf(db: Db, certificateId: string) {
  return db
    .select({
      competencyId: withdrawals.competencyId,
      reason: withdrawals.reason,
      byName: people.name,
      at: withdrawals.at,
    })
    .from(certificates)
    .innerJoin(withdrawals, eq(withdrawals.personId, certificates.personId))
    .innerJoin(people, eq(people.id, withdrawals.byId))
    .where(
      and(
        eq(certificates.id, certificateId),
        sql`${withdrawals.result} in (select value from json_each(${basis}))`,
        stillWithdrawn,
      ),
    )
    .orderBy(sql`${withdrawals.id} desc`)
    .all()
}
