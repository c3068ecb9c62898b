import type { AllocationRow } from '~/domains/casework/allocating.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { type Column, DataTable } from '~/ui/DataTable'
import { EmptyState } from '~/ui/EmptyState'

export const allocateFormId = 'allocate'

/** Open readings to choose from; their boxes belong to the form below. */
export function OpenReadings({ rows, given }: { rows: readonly AllocationRow[]; given: boolean }) {
  const { allocate: t, queue } = useText().marking
  const { actor, locale } = useSite()
  if (rows.length === 0) return <EmptyState>{given ? t.empty.given : t.empty.open}</EmptyState>
  const columns: Array<Column<AllocationRow>> = [
    {
      id: 'person',
      title: t.person,
      cell: ({ readingId, personName, code }) => (
        <label className="pick">
          <input
            type="checkbox"
            name="reading"
            value={readingId}
            form={allocateFormId}
            aria-label={t.choose(personName)}
          />
          <span>
            {personName} <span className="soft small">{code}</span>
          </span>
        </label>
      ),
    },
    { id: 'team', title: t.team, cell: ({ teamName }) => teamName ?? t.noTeam },
    { id: 'case', title: queue.case, cell: ({ title }) => title[locale] },
    { id: 'place', title: t.place, cell: ({ place }) => (place > 3 ? queue.appeal : place), number: true },
    { id: 'due', title: queue.dueBy, cell: ({ dueAt }) => formatDay(dueAt, locale, actor?.zone ?? 'UTC') },
    ...(given
      ? [{ id: 'reader', title: queue.reader, cell: ({ markerName }: AllocationRow) => markerName ?? queue.nobody }]
      : []),
  ]
  return (
    <DataTable
      caption={t.caption}
      captionUnseen
      wideNames
      columns={columns}
      rows={rows}
      keyOf={({ readingId }) => String(readingId)}
    />
  )
}
