import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { people, teamLeads, teams } from '~drizzle/accounts'

const teamColumns = { id: teams.id, name: teams.name, isDemo: teams.isDemo }

/** By name, with how many there are who have not left. */
export function allTeams(db: Db) {
  return db
    .select({ ...teamColumns, size: sql<number>`count(${people.id})` })
    .from(teams)
    .leftJoin(people, and(eq(people.teamId, teams.id), isNull(people.leftAt)))
    .groupBy(teams.id)
    .orderBy(sql`${teams.name} collate nocase`)
    .all()
}

export function teamById(db: Db, id: string) {
  return preparedOnce(db, 'accounts: team', (db) =>
    db
      .select(teamColumns)
      .from(teams)
      .where(eq(teams.id, sql.placeholder('id')))
      .prepare(),
  ).get({ id })
}

export function teamByName(db: Db, name: string) {
  return db.select(teamColumns).from(teams).where(sql`${teams.name} = ${name} collate nocase`).get()
}

export function teamsByIds(db: Db, ids: readonly string[]) {
  return db
    .select(teamColumns)
    .from(teams)
    .where(inArray(teams.id, [...ids]))
    .all()
}

/** True when each of these is a team. */
export function areTeams(db: Db, ids: readonly string[]): boolean {
  return teamsByIds(db, ids).length === new Set(ids).size
}

export function insertTeam(db: Db, team: typeof teams.$inferInsert): void {
  db.insert(teams).values(team).run()
}

/** Who leads the team and has not left. */
export function leadsOf(db: Db, teamId: string): string[] {
  const rows = db
    .select({ id: people.id })
    .from(teamLeads)
    .innerJoin(people, eq(people.id, teamLeads.personId))
    .where(and(eq(teamLeads.teamId, teamId), isNull(people.leftAt)))
    .orderBy(people.name)
    .all()
  return rows.map(({ id }) => id)
}

export function teamsLedBy(db: Db, personId: string): string[] {
  const rows = db.select({ id: teamLeads.teamId }).from(teamLeads).where(eq(teamLeads.personId, personId)).all()
  return rows.map(({ id }) => id)
}

export function insertLead(db: Db, personId: string, teamId: string): void {
  db.insert(teamLeads).values({ personId, teamId }).onConflictDoNothing().run()
}

export function deleteLeads(db: Db, personId: string): void {
  db.delete(teamLeads).where(eq(teamLeads.personId, personId)).run()
}
