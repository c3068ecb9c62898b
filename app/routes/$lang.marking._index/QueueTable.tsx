import type { QueueState } from '~/domains/casework/model'
import type { QueueRow } from '~/domains/casework/queue.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay, formatMoment } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { type Column, DataTable } from '~/ui/DataTable'
import { State } from '~/ui/State'

export const releaseFormId = 'release'

export function QueueTable({ rows, state }: { rows: readonly QueueRow[]; state: QueueState }) {
  const t = useText().marking.queue
  const { actor, locale } = useSite()
  const zone = actor?.zone ?? 'UTC'
  const columns: Array<Column<QueueRow>> = [
    { id: 'work', title: t.work, cell: (row) => <Opening row={row} state={state} /> },
    { id: 'case', title: t.case, cell: ({ title }) => title[locale] },
    { id: 'round', title: t.round, cell: ({ round }) => round, number: true },
    { id: 'handed-in', title: t.handedIn, cell: ({ handedInAt }) => formatDay(handedInAt, locale, zone) },
  ]
  const due: Column<QueueRow> = { id: 'due', title: t.dueBy, cell: (row) => <Due row={row} zone={zone} /> }
  const more: Record<QueueState, Array<Column<QueueRow>>> = {
    mine: [due],
    free: [due, { id: 'take', title: t.take, cell: (row) => <Take row={row} /> }],
    waiting: [due, { id: 'reader', title: t.reader, cell: ({ markerName }) => markerName ?? t.nobody }],
    settled: [],
    released: [
      {
        id: 'released',
        title: t.released,
        cell: ({ releasedAt }) => (releasedAt ? formatMoment(releasedAt, locale, zone) : ''),
      },
    ],
  }
  const all = [...columns, ...more[state]]
  return <DataTable caption={t.caption} captionUnseen columns={all} rows={rows} keyOf={(row) => row.submissionId} />
}

/** The way to the marking page; one's own work has none. */
function Opening({ row, state }: { row: QueueRow; state: QueueState }) {
  const t = useText().marking.queue
  const { locale } = useSite()
  const name = row.personName ?? row.code
  if (row.isOwn) {
    return (
      <>
        {name} <span className="soft small">({t.own})</span>
      </>
    )
  }
  return (
    <span className="row">
      {state === 'settled' ? (
        <label className="pick">
          <input type="checkbox" name="submission" value={row.submissionId} form={releaseFormId} />
          <span className="unseen">{t.choose(row.code)}</span>
        </label>
      ) : null}
      <a href={`/${locale}/marking/${row.submissionId}`}>{name}</a>
      {row.isAppeal ? <span className="soft small">{t.appeal}</span> : null}
    </span>
  )
}

function Due({ row: { dueAt, isOverdue }, zone }: { row: QueueRow; zone: string }) {
  const t = useText().marking.queue
  const { locale } = useSite()
  if (!dueAt) return null
  return (
    <>
      {formatDay(dueAt, locale, zone)} {isOverdue ? <State kind="missing">{t.overdue}</State> : null}
    </>
  )
}

function Take({ row }: { row: QueueRow }) {
  const t = useText().marking.queue
  return (
    <form method="post">
      <input type="hidden" name="submission" value={row.submissionId} />
      <Button name="intent" value="take" look="quiet">
        {t.take} <span className="unseen">({row.code})</span>
      </Button>
    </form>
  )
}
