import type { ImportView } from '~/domains/ladder/scorecard-imports.server'
import { useLocale, useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'

type Row = ImportView['people'][number]

/** Whom an import speaks of; days of contacts have no hour, so they are shown in UTC. */
export function People({ people }: Pick<ImportView, 'people'>) {
  const locale = useLocale()
  const { columns: c, people: caption } = useText().scorecards.one
  const day = (at: Date) => formatDay(at, locale, 'UTC', true)
  return (
    <DataTable
      caption={caption}
      captionUnseen
      wideNames
      rows={people}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'person',
          title: c.person,
          cell: ({ id, name }: Row) => <a href={`/${locale}/team/people/${id}#evidence`}>{name}</a>,
        },
        { id: 'contacts', title: c.contacts, cell: ({ contacts }: Row) => contacts, number: true },
        { id: 'from', title: c.from, cell: ({ first }: Row) => day(first) },
        { id: 'to', title: c.to, cell: ({ last }: Row) => day(last) },
      ]}
    />
  )
}
