import { addressOf } from '~/http/list-address'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import { Part } from '~/ui/Page'
import { FlagList } from './FlagList'
import type { QualityPage } from './quality-page.server'
import { orderOf, type Sort } from './sort'

type Row = QualityPage['quality']['items'][number]

/** The items with their figures; a column's head sorts by it. */
export function ItemTable({ page }: { page: QualityPage }) {
  const t = useText().quality
  const locale = useLocale()
  const { columns: c } = t
  const base = `/${locale}/reports/tests/${page.quizId}`
  const to = (sort: Sort) => `${addressOf(base, { form: page.hash, sort }, { sort: 'place' })}#items`
  const sortBy = (sort: Sort) => {
    const isHere = page.sort === sort
    return { title: c[sort], sort: { to: to(isHere ? 'place' : sort), order: isHere ? orderOf(sort) : null } }
  }
  // only formats with right and wrong have it
  const hasRight = page.quality.items.some(({ right }) => right !== null)
  const figure = (value: number | null) => (value === null ? '–' : formatNumber(value, locale, 2))
  const share = (value: number | null) => (value === null ? '–' : formatNumber(value * 100, locale))
  const number = (sort: Sort, cell: (row: Row) => string) => ({ id: sort, ...sortBy(sort), number: true, cell })
  return (
    <Part
      id="items"
      title={t.items}
      action={
        <a className="no-print" href={addressOf(base, { form: page.hash, format: 'csv' }, {})}>
          {t.download}
        </a>
      }
    >
      <p className="soft small">
        <span className="no-print">{t.sortedBy}</span> {t.columnsAbout}
      </p>
      <DataTable
        caption={t.items}
        captionUnseen
        wideNames
        rows={page.quality.items}
        keyOf={({ item }) => item}
        columns={[
          { id: 'place', ...sortBy('place'), cell: (row: Row) => <Question row={row} /> },
          ...(page.quality.drawn
            ? [{ id: 'people', title: t.figures.people, number: true, cell: ({ people }: Row) => people }]
            : []),
          number('credit', ({ credit }) => share(credit)),
          ...(hasRight ? [number('right', ({ right }) => (right === null ? '–' : `${share(right)} %`))] : []),
          number('rest', ({ rest }) => figure(rest)),
          number('discrimination', ({ discrimination }) => figure(discrimination)),
          ...(page.quality.drawn ? [] : [number('alpha', ({ alphaIfDeleted }) => figure(alphaIfDeleted))]),
          number('time', ({ medianTime }) => (medianTime === null ? '–' : `${formatNumber(medianTime, locale)} s`)),
          { id: 'flags', ...sortBy('flags'), cell: ({ flags }: Row) => <FlagList flags={flags} /> },
        ]}
      />
    </Part>
  )
}

function Question({ row: { place, name, begins } }: { row: Row }) {
  const t = useText().quality
  return (
    <>
      {t.item(place, name)} <span className="soft small begins">{begins}</span>
    </>
  )
}
