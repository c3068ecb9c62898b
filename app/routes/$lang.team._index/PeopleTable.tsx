import { type Paged, type TeamQuery, teamQuerySchema } from '~/domains/reporting/model'
import type { PersonInTeam } from '~/domains/reporting/people-report.server'
import { DeskList } from '~/http/DeskList'
import { addressOf } from '~/http/list-address'
import { useLocale, useText } from '~/http/text'
import { EmptyState } from '~/ui/EmptyState'
import { Active, Late, Name, Readiness, Titles } from './cells'

interface PeopleTableProps {
  query: TeamQuery
  list: Paged<PersonInTeam>
  isLead: boolean
}

const plain = teamQuerySchema.parse({})

export function PeopleTable({ query, list, isLead }: PeopleTableProps) {
  const locale = useLocale()
  const t = useText().desk.team
  const base = `/${locale}/team`
  if (list.total === 0) {
    const isFiltered = addressOf(base, query, { ...plain, page: query.page, sort: query.sort }) !== base
    return (
      <EmptyState action={isFiltered ? <a href={base}>{t.reset}</a> : null}>
        {isFiltered ? t.empty : t.emptyAll}
      </EmptyState>
    )
  }
  const { columns: c } = t
  const columns = [
    { id: 'name', title: c.name, cell: (person: PersonInTeam) => <Name person={person} /> },
    ...(isLead ? [] : [{ id: 'team', title: c.team, cell: (person: PersonInTeam) => person.teamName ?? t.noTeam }]),
    { id: 'title', title: c.title, cell: (person: PersonInTeam) => <Titles person={person} /> },
    { id: 'ready', title: c.readiness, cell: (person: PersonInTeam) => <Readiness person={person} /> },
    { id: 'late', title: c.late, cell: (person: PersonInTeam) => <Late person={person} /> },
    { id: 'active', title: c.active, cell: (person: PersonInTeam) => <Active person={person} /> },
  ]
  return <DeskList base={base} query={query} plain={plain} columns={columns} list={list} words={t} />
}
