import type { CalibrationDone } from '~/domains/casework/calibrating.server'
import { useLocale, useText } from '~/http/text'
import { formatShare } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import { Part } from '~/ui/Page'
import type { CalibrationPage } from './calibration-page.server'

/** Every calibration of the marker on this rubric; none is ever written over. */
export function History({ page }: { page: CalibrationPage }) {
  const t = useText().calibration
  const locale = useLocale()
  if (page.view.history.length === 0) return null
  return (
    <Part id="history" title={t.history}>
      <DataTable
        caption={t.history}
        captionUnseen
        rows={page.view.history}
        keyOf={({ id }) => String(id)}
        columns={[
          { id: 'when', title: t.when, cell: ({ id }: CalibrationDone) => page.moments[id] },
          { id: 'which', title: t.which, number: true, cell: ({ place }) => place },
          { id: 'exact', title: t.exact, number: true, cell: (row) => formatShare(row.calibration.exact, locale) },
          {
            id: 'adjacent',
            title: t.adjacent,
            number: true,
            cell: (row) => formatShare(row.calibration.adjacent, locale),
          },
          { id: 'severity', title: t.severityHead, cell: (row) => t.severityShort(row.calibration.severity) },
        ]}
      />
    </Part>
  )
}
