import type { Figure } from '~/domains/measurement/refusal'
import { useLocale, useText } from '~/http/text'
import { formatShare } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import { Part } from '~/ui/Page'
import { figureOf } from './Agreed'
import { useFileAddress } from './Files'
import type { FairnessPage } from './fairness-page.server'

type Row = FairnessPage['report']['criteria'][number]

/** The same figures for each criterion by itself: which of them two people read differently. */
export function Criteria({ page }: { page: FairnessPage }) {
  const t = useText().fairness
  const locale = useLocale()
  const file = useFileAddress(page)
  const share = (given: Figure) => (given.ok ? formatShare(given.value, locale) : '–')
  const number = (given: Figure) => figureOf(given, locale) ?? '–'
  const column = (id: keyof typeof t.heads, cell: (row: Row) => string) => {
    return { id, title: t.heads[id], number: true, cell }
  }
  return (
    <Part id="criteria" title={t.byCriterion}>
      <DataTable
        caption={t.byCriterion}
        captionUnseen
        wideNames
        rows={page.report.criteria}
        keyOf={({ id }) => id}
        columns={[
          { id: 'criterion', title: t.criterion, cell: ({ name }: Row) => name[locale] },
          { id: 'rows', title: t.rows, number: true, cell: ({ fairness }) => fairness.submissions },
          column('exact', ({ fairness }) => share(fairness.byMarker.exact)),
          column('adjacent', ({ fairness }) => share(fairness.byMarker.adjacent)),
          column('kappa', ({ fairness }) => number(fairness.byMarker.kappa.quadratic)),
          column('icc1', ({ fairness }) => number(fairness.icc1)),
          column('alpha', ({ fairness }) => number(fairness.byMarker.krippendorff.ordinal)),
          {
            id: 'file',
            title: t.file,
            cell: ({ id, name }) => (
              <a href={file({ criterion: id })} aria-label={t.fileOf(name[locale])}>
                CSV
              </a>
            ),
          },
        ]}
      />
    </Part>
  )
}
