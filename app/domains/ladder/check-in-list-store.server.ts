import { and, type SQL, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { folded, teachFolding } from '~/platform/folding.server'
import type { CheckInQuery, Place } from './check-in-list'
import { isLed, isRatedByBoth } from './check-in-store.server'

/** Who looks, and at whom: everybody, or the members of some teams. */
export interface Look {
  actorId: string
  /** Their role rates beside everybody in view, or only where `isLed` leaves it to them. */
  rates: 'all' | 'unled' | 'none'
  teamIds: readonly string[] | null
  /** Milliseconds. */
  now: number
}

/** Three calendar months after a moment, as `monthsAfter` counts them: a day that the month does not have is its last. */
const quarterAfter = (at: SQL) => sql`(unixepoch(min(date(${at} / 1000, 'unixepoch', '+3 months'),
  date(${at} / 1000, 'unixepoch', 'start of month', '+4 months', '-1 day'))) * 1000 + ${at} % 86400000)`

/** Given-up ones have not been held. */
const isHeld = isRatedByBoth(sql`past.id`)
/** The last check-in that was held and closed, else when they began here. */
const since = sql`coalesce((select max(past.closed_at) from check_in as past
  where past.person_id = person.id and ${isHeld}), person.created_at)`
const isDue = (now: number) => sql`${quarterAfter(since)} <= ${now}`
const isIn = (side: 'own' | 'lead') => sql`${sql.raw(side)}_sheet.handed_in_at is not null`
const sheet = (side: 'own' | 'lead') => sql`left join check_in_rating as ${sql.raw(side)}_sheet
  on ${sql.raw(side)}_sheet.check_in_id = open.id and ${sql.raw(side)}_sheet.side = '${sql.raw(side)}'`

const joined = sql`from person left join team on team.id = person.team_id
  left join check_in as open on open.person_id = person.id and open.closed_at is null
  ${sheet('own')} ${sheet('lead')} left join person as beside on beside.id = open.lead_id`

function mayRate({ actorId, rates }: Look): SQL {
  if (rates === 'none') return sql`0`
  return rates === 'all' ? sql`1` : sql`(open.lead_id = ${actorId} or person.role <> 'learner' or not ${isLed})`
}

/** Where each stands for who looks; see `places`. */
function placeOf(look: Look): SQL {
  const isMine = sql`(open.lead_id = ${look.actorId} or (open.lead_id is null and ${mayRate(look)}))`
  return sql`case when open.id is null then case when ${isDue(look.now)} then 'due' else 'none' end
    when ${isIn('own')} and ${isIn('lead')} then 'talk'
    when not ${isIn('lead')} and ${isMine} then 'yours' else 'theirs' end`
}

function inView({ actorId, teamIds }: Look): SQL | undefined {
  const theirs = teamIds && sql`person.team_id in (select value from json_each(${JSON.stringify(teamIds)}))`
  return and(sql`person.left_at is null and person.id <> ${actorId}`, theirs ?? undefined)
}

interface Told {
  id: string
  name: string
  teamName: string | null
  place: Place
  /** The open one. */
  checkInId: string | null
  leadName: string | null
  /** The last that was held and closed. */
  lastId: string | null
}

export interface ListRow extends Told {
  isDemo: boolean
  /** Whether the reader may open one and rate in it. */
  mayRate: boolean
  isOwnIn: boolean
  isLeadIn: boolean
  lastAt: Date | null
}

/** As SQLite has it: truth is 1 or 0, a moment its milliseconds. */
interface RawRow extends Told {
  isDemo: number
  mayRate: number
  isOwnIn: number
  isLeadIn: number
  lastAt: number | null
  total: number
}

const order = sql`case place when 'yours' then 0 when 'talk' then 1 when 'due' then 2 when 'theirs' then 3 else 4 end`

/** A page of people with where their check-in stands, what waits for the reader first; and how many there are in all. */
export function pageOfCheckIns(
  db: Db,
  look: Look,
  { q, place }: CheckInQuery,
  { limit, offset }: { limit: number; offset: number },
): { rows: ListRow[]; total: number } {
  teachFolding(db)
  const words = folded(q).split(/\s+/).filter(Boolean)
  const named = words.map((word) => sql`instr(folded(person.name), ${word}) > 0`)
  const all = sql`select person.id, person.name, person.is_demo as isDemo, team.name as teamName, ${placeOf(look)} as place,
    ${mayRate(look)} as mayRate, open.id as checkInId, beside.name as leadName, ${isIn('own')} as isOwnIn,
    ${isIn('lead')} as isLeadIn, past.id as lastId, past.closed_at as lastAt
    ${joined} left join check_in as past on past.id = (select past.id from check_in as past
      where past.person_id = person.id and past.closed_at is not null and ${isHeld} order by past.closed_at desc limit 1) where ${and(inView(look), ...named)}`
  const wanted = place ? sql`where place = ${place}` : sql``
  const rows = db.all<RawRow>(sql`select *, count(*) over () as total from (${all}) ${wanted}
    order by ${order}, folded(name), id limit ${limit} offset ${offset}`)
  // a page beyond the last has no row to tell the total
  const [{ total } = { total: 0 }] =
    rows.length > 0 ? rows : db.all<{ total: number }>(sql`select count(*) as total from (${all}) ${wanted}`)
  return { rows: rows.map(toRow), total }
}

function toRow({ isDemo, mayRate, isOwnIn, isLeadIn, lastAt, total: _, ...told }: RawRow): ListRow {
  const truths = { isDemo: isDemo === 1, mayRate: mayRate === 1, isOwnIn: isOwnIn === 1, isLeadIn: isLeadIn === 1 }
  return { ...told, ...truths, lastAt: lastAt === null ? null : new Date(lastAt) }
}

/** How many of those whom the reader may rate are where. */
export function countsByPlace(db: Db, look: Look): Map<Place, number> {
  const all = sql`select ${placeOf(look)} as place ${joined} where ${and(inView(look), mayRate(look))}`
  const rows = db.all<{ place: Place; count: number }>(
    sql`select place, count(*) as count from (${all}) group by place`,
  )
  return new Map(rows.map(({ place, count }) => [place, count]))
}

export interface OwnRow {
  openId: string | null
  isOwnIn: number
  isLeadIn: number
  isDue: number
}

/** Where one's own stands. */
export function ownCheckIn(db: Db, personId: string, now: number): OwnRow | undefined {
  const query = preparedOnce(db, 'ladder.ownCheckIn', (db) =>
    db
      .select({
        openId: sql<string | null>`open.id`,
        isOwnIn: sql<number>`${isIn('own')}`,
        isLeadIn: sql<number>`${isIn('lead')}`,
        isDue: sql<number>`${quarterAfter(since)} <= ${sql.placeholder('now')}`,
      })
      .from(sql`person left join check_in as open on open.person_id = person.id and open.closed_at is null
        ${sheet('own')} ${sheet('lead')}`)
      .where(sql`person.id = ${sql.placeholder('personId')}`)
      .prepare(),
  )
  return query.get({ personId, now })
}
