import { useLocale, useText } from '~/http/text'
import { formatMoney } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import { Part } from '~/ui/Page'
import type { TitlePageData } from './title-page.server'

type Row = TitlePageData['pay'][number]

/** Every figure with its country, its source and the source's year, or that it bears none. */
export function PayTable({ pay }: { pay: readonly Row[] }) {
  const { ladder, words } = useText()
  const t = ladder.titlePage
  const locale = useLocale()
  if (pay.length === 0) return null
  const country = new Intl.DisplayNames([locale], { type: 'region' })
  const money = (value: number | undefined, currency: string) =>
    value === undefined ? '–' : formatMoney(value, currency, locale)
  const columns = [
    { id: 'country', title: t.payColumns.country, cell: (row: Row) => country.of(row.country) ?? row.country },
    { id: 'low', title: t.payColumns.low, number: true, cell: (row: Row) => money(row.low, row.currency) },
    { id: 'average', title: t.payColumns.average, number: true, cell: (row: Row) => money(row.average, row.currency) },
    { id: 'high', title: t.payColumns.high, number: true, cell: (row: Row) => money(row.high, row.currency) },
    { id: 'note', title: t.payColumns.note, cell: (row: Row) => row.note ?? '–' },
    { id: 'source', title: t.payColumns.source, cell: (row: Row) => <SourceCell row={row} undated={words.undated} /> },
  ]
  return (
    <Part id="pay" title={t.pay}>
      <DataTable
        caption={t.payCaption}
        columns={columns}
        rows={pay}
        keyOf={(row) => `${row.country} ${row.source} ${row.low} ${row.high}`}
      />
      <p className="soft small measure">{t.payNote}</p>
    </Part>
  )
}

function SourceCell({ row: { source, sourceName }, undated }: { row: Row; undated: string }) {
  const t = useText()
  if (source === null || sourceName === null) return <>{t.words.ours}</>
  return (
    <a href={`#source-${source}`}>
      {t.words.source} {source} ({sourceName.year ?? undated})
    </a>
  )
}
