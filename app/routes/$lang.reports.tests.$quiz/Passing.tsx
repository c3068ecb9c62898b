import type { Passing as Counted } from '~/domains/assessment/quality-model'
import { addressOf } from '~/http/list-address'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { ButtonLink } from '~/ui/Button'
import { DataTable } from '~/ui/DataTable'
import { Part } from '~/ui/Page'
import type { QualityPage } from './quality-page.server'

/** How many reach each cut, under the method in force and under every other. */
export function Passing({ page }: { page: QualityPage }) {
  const t = useText().quality
  const locale = useLocale()
  const { alpha, drawn } = page.quality
  const reliability = drawn ? drawn.reliability : alpha
  const counted = page.passing[0]?.people ?? 0
  const base = `/${locale}/reports/tests/${page.quizId}`
  return (
    <Part id="passing" title={t.passing}>
      <p className="measure">
        {t.passingReliability(reliability === null ? t.notEnough : formatNumber(reliability, locale, 2))}
      </p>
      <p className="measure">{page.passReason}</p>
      {page.passing.length > 0 ? <Methods page={page} /> : null}
      <p className="soft small measure">
        {drawn ? t.passingDrawn : page.passing.length === 1 && !page.uncounted ? t.oneMethod : t.passingAbout}
      </p>
      {counted > 0 && counted < page.quality.people ? <p className="soft small">{t.sampled(counted)}</p> : null}
      {page.uncounted ? (
        <p>
          <ButtonLink to={`${addressOf(base, { form: page.hash, methods: 'all' }, {})}#passing`} look="quiet">
            {t.count}
          </ButtonLink>
        </p>
      ) : null}
    </Part>
  )
}

function Methods({ page }: { page: QualityPage }) {
  const t = useText().quality
  const locale = useLocale()
  const told = (row: Counted, count: number) =>
    row.scorable === 0 ? t.needsPanel : t.passers(count, formatNumber((count / Math.max(1, row.people)) * 100, locale))
  const cuts = page.cuts.map(({ competency, name, cut }) => ({
    id: competency,
    title: t.cutOf(name, cut),
    number: true,
    cell: (row: Counted) => told(row, row.competencies[competency] ?? 0),
  }))
  const every = { id: 'all', title: t.everyCut, number: true, cell: (row: Counted) => told(row, row.all) }
  return (
    <DataTable
      caption={t.passing}
      captionUnseen
      wideNames
      rows={page.passing}
      keyOf={({ method }) => method}
      columns={[
        { id: 'method', title: t.method, cell: ({ method }: Counted) => t.methods[method] },
        ...cuts,
        ...(cuts.length > 1 ? [every] : []),
      ]}
    />
  )
}
