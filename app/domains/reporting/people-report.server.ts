import type { Actor } from '~/domains/accounts/model'
import type { Denial } from '~/domains/accounts/permissions'
import { catalogue, title } from '~/domains/content/content.server'
import type { Title } from '~/domains/content/model'
import { placesOf } from '~/domains/ladder/positions.server'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { measureHere, teamsInView } from './assignments-report.server'
import { type HeldCount, heldCount } from './held-count'
import type { Paged, TeamQuery } from './model'
import { paged, perPage } from './paging'
import { pageOfPeople, peopleRows } from './people-store.server'
import { piecesOfPeople } from './pieces.server'

export interface PersonInTeam {
  id: string
  name: string
  email: string
  isDemo: boolean
  teamName: string | null
  current: Both | null
  target: Both | null
  /** Towards the target; null without one. */
  readiness: HeldCount | null
  /** How many things they have not done although their time is over. */
  late: number
  /** When they last read, answered or wrote anything. */
  activeAt: Date | null
}

/**
 * A page of people with where they stand: everybody for trainers and administrators, their own teams for a lead. A fixed
 * number of queries, however many people are on the page.
 */
export function listTeam(
  world: World,
  actor: Actor,
  query: TeamQuery,
  size = perPage,
): { ok: true; list: Paged<PersonInTeam> } | { ok: false; reason: Denial } {
  const view = teamsInView(actor, query.team)
  if (!view.ok) return view
  const measure = measureHere(world, view.teamIds)
  const list = paged(query.page, size, (offset) => pageOfPeople(world.db, query, measure, { limit: size, offset }))
  if (list.rows.length === 0) return { ok: true, list: { ...list, rows: [] } }
  const rows = peopleRows(world.db, list.rows, measure)
  const standings = standingsOf(world, list.rows)
  const people = list.rows.flatMap((id) => {
    const row = rows.get(id)
    const activeAt = row && row.activeAt > 0 ? new Date(row.activeAt) : null
    return row ? [{ ...row, activeAt, ...(standings.get(id) ?? nowhere) }] : []
  })
  return { ok: true, list: { ...list, rows: people } }
}

type Standing = Pick<PersonInTeam, 'current' | 'target' | 'readiness'>
const nowhere: Standing = { current: null, target: null, readiness: null }

/** Titles, target and how much of it is held, of many people. */
function standingsOf(world: World, ids: readonly string[]): Map<string, Standing> {
  const places = placesOf(world, ids)
  const pieces = piecesOfPeople(world, ids)
  const { readiness: rule } = catalogue(world)
  const known = (id: string | undefined | null): Title | null => (id ? title(world, id) : null)
  return new Map(
    [...places].map(([id, place]) => {
      const target = known(place.target)
      const readiness = target && heldCount(target, rule, pieces.get(id) ?? [], world.now())
      return [id, { current: known(place.current?.titleId)?.name ?? null, target: target?.name ?? null, readiness }]
    }),
  )
}
