import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { folded, teachFolding } from '~/platform/folding.server'
import { people } from '~drizzle/accounts'
import { certificateActs, certificates, scorecardImports, scoredContacts, withdrawals } from '~drizzle/ladder'
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

/** When the term was judged that the basis is of: what was withdrawn before it was not counted then. */
const judgedAt = sql`(select ${a.at} from ${a} where ${a.certificateId} = ${here} and ${a.until} is not null
  order by ${a.id} desc limit 1)`

/** A month of quality scores, called as `piecesOfScores` calls it, of which an import was withdrawn later. */
const monthOfScores = sql`'scorecard:' || ${scorecardImports.scorecardId} || '@'
  || strftime('%Y-%m', ${scoredContacts.at} / 1000, 'unixepoch') || '/' || substr(${scorecardImports.scorecardHash}, 1, 8)`
const wasImported = sql`${scoredContacts.personId} = ${certificates.personId}
  and ${scorecardImports.withdrawnAt} > ${judgedAt} and ${monthOfScores} in (select value from json_each(${basis}))`

const isLost = sql`(exists (select 1 from ${withdrawals} where ${withdrawals.personId} = ${certificates.personId}
  and ${withdrawals.result} in (select value from json_each(${basis})) and ${stillWithdrawn})
  or exists (select 1 from ${scoredContacts} join ${scorecardImports} on ${eq(scorecardImports.id, scoredContacts.importId)}
  where ${wasImported}))`

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

/** What was withdrawn of what a certificate rests on: results, and imports of quality scores by their file's name. */
export interface LostBasis {
  competencyId: string | null
  fileName: string | null
  reason: string
  byName: string
  at: Date
}

/** What was withdrawn of what a certificate rests on, latest first. Two queries. */
export function lostOf(db: Db, certificateId: string): LostBasis[] {
  const lost = [...lostResults(db, certificateId), ...lostImports(db, certificateId)]
  return lost.toSorted((one, other) => other.at.getTime() - one.at.getTime())
}

function lostResults(db: Db, certificateId: string): LostBasis[] {
  const { competencyId, reason, at } = withdrawals
  return db
    .select({ competencyId, fileName: sql<null>`null`, reason, byName: people.name, at })
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

function lostImports(db: Db, certificateId: string): LostBasis[] {
  const { fileName, reason, withdrawnAt } = scorecardImports
  return db
    .selectDistinct({ id: scorecardImports.id, fileName, reason, byName: people.name, at: withdrawnAt })
    .from(certificates)
    .innerJoin(scoredContacts, eq(scoredContacts.personId, certificates.personId))
    .innerJoin(scorecardImports, eq(scorecardImports.id, scoredContacts.importId))
    .innerJoin(people, eq(people.id, scorecardImports.withdrawnBy))
    .where(and(eq(certificates.id, certificateId), wasImported))
    .all()
    .flatMap(({ id: _, at, ...row }) => (at ? [{ ...row, competencyId: null, at }] : []))
}
