import { and, asc, count, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { folded, teachFolding } from '~/platform/folding.server'
import { people, teams } from '~drizzle/accounts'
import { type PeopleQuery, type PersonInList, roles } from './model'

/** What is told of a person everywhere. */
export const personColumns = {
  id: people.id,
  name: people.name,
  email: people.email,
  role: people.role,
  locale: people.locale,
  zone: people.zone,
  teamId: people.teamId,
  isDemo: people.isDemo,
  leftAt: people.leftAt,
}

export function personById(db: Db, id: string) {
  return preparedOnce(db, 'accounts: person', (db) =>
    db
      .select(personColumns)
      .from(people)
      .where(eq(people.id, sql.placeholder('id')))
      .prepare(),
  ).get({ id })
}

export function personByEmail(db: Db, email: string) {
  return db
    .select({ ...personColumns, passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.email, email))
    .get()
}

export function passwordHashOf(db: Db, id: string): string | null {
  return db.select({ hash: people.passwordHash }).from(people).where(eq(people.id, id)).get()?.hash ?? null
}

export function peopleByIds(db: Db, ids: readonly string[]) {
  return db
    .select(personColumns)
    .from(people)
    .where(inArray(people.id, [...ids]))
    .all()
}

/** Mail address and id of everybody who has not left. */
export function addressesThere(db: Db): Array<{ email: string; id: string }> {
  return db.select({ email: people.email, id: people.id }).from(people).where(isNull(people.leftAt)).all()
}

/** Those of the teams who have not left, by name. */
export function peopleInTeams(db: Db, teamIds: readonly string[]) {
  const there = and(inArray(people.teamId, [...teamIds]), isNull(people.leftAt))
  return db.select(personColumns).from(people).where(there).orderBy(byName(db), asc(people.id)).all()
}

export function insertPerson(db: Db, person: typeof people.$inferInsert): void {
  db.insert(people).values(person).run()
}

export function updatePerson(db: Db, id: string, change: Partial<typeof people.$inferInsert>): void {
  db.update(people).set(change).where(eq(people.id, id)).run()
}

/** Administrators who have not left. */
export function countAdmins(db: Db): number {
  const there = and(eq(people.role, 'admin'), isNull(people.leftAt))
  return db.select({ admins: count() }).from(people).where(there).get()?.admins ?? 0
}

/** One page of people, and how many there are on all pages. */
export function pageOfPeople(db: Db, query: PeopleQuery, perPage: number): { rows: PersonInList[]; total: number } {
  const wanted = matching(db, query)
  const rows = db
    .select({ ...personColumns, teamName: teams.name, hasPassword: sql<number>`${people.passwordHash} is not null` })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .where(wanted)
    .orderBy(...orderOf(db, query.sort), asc(people.id))
    .limit(perPage)
    .offset((query.page - 1) * perPage)
    .all()
  const total = db.select({ total: count() }).from(people).where(wanted).get()?.total ?? 0
  return { rows: rows.map((row) => ({ ...row, hasPassword: row.hasPassword === 1 })), total }
}

function matching(db: Db, { search, role, team, left }: PeopleQuery): SQL | undefined {
  const words = foldedIn(db, search).split(/\s+/).filter(Boolean)
  const holds = (word: string) => sql`instr(folded(${people.name} || ' ' || ${people.email}), ${word}) > 0`
  return and(
    left ? isNotNull(people.leftAt) : isNull(people.leftAt),
    role ? eq(people.role, role) : undefined,
    team ? eq(people.teamId, team) : undefined,
    ...words.map(holds),
  )
}

function orderOf(db: Db, sort: PeopleQuery['sort']): SQL[] {
  if (sort === 'newest') return [sql`${people.createdAt} desc`]
  if (sort === 'team') return [sql`${teams.name} is null`, sql`${teams.name}`, byName(db)]
  if (sort === 'role') return [sql`instr(${roles.join(' ')}, ${people.role})`, byName(db)]
  return [byName(db)]
}

/** SQLite knows neither accents nor capitals beyond ASCII: Álvaro belongs beside Alvaro, not after Zoe. */
function byName(db: Db): SQL {
  teachFolding(db)
  return sql`folded(${people.name})`
}

function foldedIn(db: Db, text: string): string {
  teachFolding(db)
  return folded(text)
}

export function isAnybodyThere(db: Db): boolean {
  return db.select({ id: people.id }).from(people).limit(1).get() !== undefined
}
