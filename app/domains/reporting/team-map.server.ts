import type { Actor } from '~/domains/accounts/model'
import type { Denial } from '~/domains/accounts/permissions'
import { catalogue } from '~/domains/content/content.server'
import type { Catalogue, Title } from '~/domains/content/model'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { measureHere, teamsInView } from './assignments-report.server'
import { levelsOfPeople } from './levels.server'
import type { Paged } from './model'
import { paged } from './paging'
import { pageOfNames } from './team-map-store.server'

/** Above it nobody sees the pattern any more, and a page takes long. */
const perMap = 200

export interface MapColumn {
  id: string
  name: Both
  /** What the title asks, 1 to 5; null where no title was chosen. */
  asked: number | null
  critical: boolean
  /** How many of the people on the page hold it: at the level asked, or at any. */
  count: number
}

export interface MappedPerson {
  id: string
  name: string
  /** By column: the highest level held, 0 for none. */
  levels: number[]
}

export interface TeamMap {
  title: Title | null
  columns: MapColumn[]
  people: Paged<MappedPerson>
}

/**
 * Who of a team holds which competency at which level, at most 200 people a page by name: of all competencies, or of those
 * that a title asks, by its rule. Everybody for trainers and administrators, their own teams for a lead. Refuses as `listTeam` does.
 */
export function teamMap(
  world: World,
  actor: Actor,
  { team, title: titleId, page }: { team: string | null; title: string | null; page: number },
): { ok: true; map: TeamMap } | { ok: false; reason: Denial } {
  const view = teamsInView(actor, team)
  if (!view.ok) return view
  const measure = measureHere(world, view.teamIds)
  const names = paged(page, perMap, (offset) => pageOfNames(world.db, measure, { limit: perMap, offset }))
  const live = catalogue(world)
  const title = live.titles.find(({ id }) => id === titleId) ?? null
  const asked = askedBy(live, title)
  const people = mapped(world, names, asked, { live, title })
  const columns = asked.map((column, index) => {
    const least = column.asked ?? 1
    return { ...column, count: people.rows.filter(({ levels }) => (levels[index] ?? 0) >= least).length }
  })
  return { ok: true, map: { title, columns, people } }
}

type Asked = Omit<MapColumn, 'count'>

function askedBy({ competencies }: Catalogue, title: Title | null): Asked[] {
  if (!title) return competencies.map(({ id, name }) => ({ id, name, asked: null, critical: false }))
  const names = new Map(competencies.map(({ id, name }) => [id, name]))
  return title.competencies.map(({ competency: id, level, critical }) => {
    return { id, name: names.get(id) ?? { es: id, en: id }, asked: level, critical }
  })
}

function mapped(
  world: World,
  names: Paged<{ id: string; name: string }>,
  asked: readonly Asked[],
  standard: { live: Catalogue; title: Title | null },
): Paged<MappedPerson> {
  const ids = names.rows.map(({ id }) => id)
  const levels = levelsOfPeople(world, ids, standard)
  const rows = names.rows.map(({ id, name }) => {
    return { id, name, levels: asked.map((column) => levels.get(id)?.get(column.id) ?? 0) }
  })
  return { ...names, rows }
}
