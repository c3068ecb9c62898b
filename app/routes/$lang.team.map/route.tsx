import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { findTeams, listTeams } from '~/domains/accounts/teams.server'
import { catalogue } from '~/domains/content/content.server'
import { teamMap } from '~/domains/reporting/team-map.server'
import { localeOf, refused, requireActor } from '~/http/guard.server'
import { addressOf } from '~/http/list-address'
import { handToPage, usePage } from '~/http/page'
import { TeamNav } from '~/http/TeamNav'
import { titleOf, useLocale, useText } from '~/http/text'
import { EmptyState } from '~/ui/EmptyState'
import { Page } from '~/ui/Page'
import { Pager } from '~/ui/Pager'
import { MapFilter } from './MapFilter'
import { MapTable } from './MapTable'

export const meta = titleOf((t) => t.map.title)

const id = z.string().min(1).max(100).nullable().catch(null)
const page = z.coerce.number().int().min(1).max(100_000).catch(1)
const querySchema = z.object({ team: id, title: id, page })

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { world } = args.context
  const query = querySchema.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const found = teamMap(world, actor, query)
  if (!found.ok) return refused(args, found.reason)
  const locale = localeOf(args.params)
  const teams = actor.role === 'lead' ? [...findTeams(world, actor.leads).values()] : listTeams(world)
  handToPage<PageData>(args.context, {
    query,
    map: found.map,
    teams: teams.map(({ id, name }) => ({ value: id, label: name })),
    titles: catalogue(world).titles.map(({ id, name }) => ({ value: id, label: name[locale] })),
  })
  return null
}

type Option = { value: string; label: string }
interface PageData {
  query: z.output<typeof querySchema>
  map: Extract<ReturnType<typeof teamMap>, { ok: true }>['map']
  teams: Option[]
  titles: Option[]
}

/** A team's competencies at a glance. */
export default function TeamMapPage() {
  const { query, map, teams, titles } = usePage<PageData>()
  const locale = useLocale()
  const { map: t, words } = useText()
  const { people } = map
  return (
    <Page title={t.title} lead={t.lead} above={<TeamNav here="map" />}>
      <MapFilter query={query} teams={teams} titles={titles} />
      {people.rows.length === 0 ? <EmptyState>{t.empty}</EmptyState> : <MapTable map={map} />}
      <Pager
        page={people.page}
        pages={people.pages}
        to={(page) => addressOf(`/${locale}/team/map`, { ...query, page }, { page: 1 })}
        words={{
          label: words.pages,
          previous: words.previous,
          next: words.next,
          position: words.page(people.page, people.pages),
        }}
      />
    </Page>
  )
}
