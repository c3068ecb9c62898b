import type { ImportInList, listImports } from '~/domains/ladder/scorecard-imports.server'
import { ListTable } from '~/http/ListTable'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { State } from '~/ui/State'

/** What was imported, newest first. */
export function Imports({ list }: { list: ReturnType<typeof listImports> }) {
  const { locale, actor } = useSite()
  const t = useText().scorecards.list
  if (list.total === 0) return <p>{t.empty}</p>
  const { columns: c } = t
  return (
    <ListTable
      caption={t.title}
      list={list}
      keyOf={({ id }) => String(id)}
      to={(page) => `/${locale}/team/scorecards?page=${page}`}
      columns={[
        {
          id: 'file',
          title: c.file,
          cell: ({ id, fileName }: ImportInList) => (
            <a href={`/${locale}/team/scorecards/${id}`}>{fileName || t.pasted(id)}</a>
          ),
        },
        { id: 'scorecard', title: c.scorecard, cell: ({ scorecard }: ImportInList) => scorecard[locale] },
        {
          id: 'at',
          title: c.at,
          cell: ({ at }: ImportInList) => formatDay(at, locale, actor?.zone ?? 'UTC', true),
        },
        { id: 'by', title: c.by, cell: ({ byName }: ImportInList) => byName },
        { id: 'kept', title: c.kept, cell: ({ kept }: ImportInList) => kept, number: true },
        { id: 'leftOut', title: c.leftOut, cell: ({ leftOut }: ImportInList) => leftOut, number: true },
        {
          id: 'state',
          title: c.state,
          cell: ({ withdrawn }: ImportInList) => (
            <State kind={withdrawn ? 'plain' : 'done'}>{withdrawn ? t.withdrawn : t.counts}</State>
          ),
        },
      ]}
    />
  )
}
