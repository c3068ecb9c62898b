import type { QueueState } from '~/domains/casework/model'
import type { QueueRow } from '~/domains/casework/queue.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatMoment } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'

export function QueueTable({ rows, state }: { rows: readonly QueueRow[]; state: QueueState }) {
  const t = useText().casework.queue
  const { actor, locale } = useSite()
  const moment = (at: Date | null) => (at ? formatMoment(at, locale, actor?.zone ?? 'UTC') : '')
  const last =
    state === 'released'
      ? { id: 'released', title: t.released, cell: ({ releasedAt }: QueueRow) => moment(releasedAt) }
      : { id: 'marker', title: t.marker, cell: ({ begunBy }: QueueRow) => begunBy ?? '—' }
  const columns = [
    { id: 'person', title: t.person, cell: (row: QueueRow) => <Opening row={row} /> },
    { id: 'case', title: t.case, cell: ({ title }: QueueRow) => title[locale] },
    { id: 'round', title: t.round, cell: ({ round }: QueueRow) => round, number: true },
    { id: 'handed-in', title: t.handedIn, cell: ({ handedInAt }: QueueRow) => moment(handedInAt) },
    last,
  ]
  return <DataTable caption={t.caption} captionUnseen columns={columns} rows={rows} keyOf={(row) => row.submissionId} />
}

/** The way to the marking page; one's own work has none. */
function Opening({ row }: { row: QueueRow }) {
  const t = useText().casework.queue
  const { locale } = useSite()
  if (!row.isOwn) return <a href={`/${locale}/marking/${row.submissionId}`}>{row.personName}</a>
  return (
    <>
      {row.personName} <span className="soft small">({t.own})</span>
    </>
  )
}
