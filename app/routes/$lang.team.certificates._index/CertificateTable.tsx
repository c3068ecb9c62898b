import type { ListedCertificate } from '~/domains/ladder/certificate-list.server'
import { type CertificateQuery, certificateQuerySchema } from '~/domains/ladder/certificate-model'
import { ListTable } from '~/http/ListTable'
import { certificateStateKinds } from '~/http/ladder/certificate-state'
import { addressOf } from '~/http/list-address'
import { useLocale, useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { EmptyState } from '~/ui/EmptyState'
import { State } from '~/ui/State'

interface CertificateTableProps {
  query: CertificateQuery
  list: { rows: readonly ListedCertificate[]; total: number; page: number; pages: number }
  zone: string
}

const plain = certificateQuerySchema.parse({})

export function CertificateTable({ query, list, zone }: CertificateTableProps) {
  const { desk: t, kinds } = useText().certificates
  const { words } = useText()
  const locale = useLocale()
  const base = `/${locale}/team/certificates`
  if (list.total === 0) {
    const isFiltered = query.q !== '' || query.state !== null
    return (
      <EmptyState action={isFiltered ? <a href={base}>{t.reset}</a> : null}>
        {isFiltered ? t.empty : t.emptyAll}
      </EmptyState>
    )
  }
  const day = (at: Date) => formatDay(at, locale, zone, true)
  const columns = [
    {
      id: 'holder',
      title: t.columns.holder,
      cell: ({ id, holder, isDemo }: ListedCertificate) => (
        <>
          <a href={`${base}/${id}`}>{holder}</a>
          {isDemo ? <span className="soft small"> {words.demo}</span> : null}
        </>
      ),
    },
    {
      id: 'what',
      title: t.columns.what,
      cell: ({ kind, name }: ListedCertificate) => `${name[locale]} (${kinds[kind].toLowerCase()})`,
    },
    { id: 'state', title: t.columns.state, cell: (row: ListedCertificate) => <Standing row={row} /> },
    { id: 'since', title: t.columns.since, cell: ({ status }: ListedCertificate) => day(status.since) },
    { id: 'until', title: t.columns.until, cell: ({ status }: ListedCertificate) => day(status.until) },
  ]
  return (
    <ListTable
      caption={t.caption}
      columns={columns}
      list={list}
      keyOf={({ id }) => id}
      to={(page) => addressOf(base, { ...query, page }, plain)}
    />
  )
}

function Standing({ row: { status, isLost } }: { row: ListedCertificate }) {
  const { desk: t, states } = useText().certificates
  return (
    <>
      <State kind={certificateStateKinds[status.state]}>{states[status.state]}</State>
      {isLost ? (
        <>
          <br />
          <State kind="provisional">{t.lost}</State>
        </>
      ) : null}
    </>
  )
}
