import { leastReadTwice } from '~/domains/casework/fairness'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import { Part } from '~/ui/Page'
import { State } from '~/ui/State'
import { useFileAddress } from './Files'
import type { FairnessPage } from './fairness-page.server'

type Row = FairnessPage['report']['markers'][number]

/** A quarter of a level from the other reader, half of it from the mean of both. */
const noticeable = 0.125

/** Who is strict and who is generous, on work that somebody else has read as well, the strictest first. */
export function Markers({ page }: { page: FairnessPage }) {
  const t = useText().fairness
  const locale = useLocale()
  const file = useFileAddress(page)
  const { markers } = page.report
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, locale, 2))
  return (
    <Part id="markers" title={t.markers}>
      <p className="measure">{t.markersAbout}</p>
      {markers.length === 0 ? (
        <p>{t.noMarkers}</p>
      ) : (
        <DataTable
          caption={t.markers}
          captionUnseen
          wideNames
          rows={markers}
          keyOf={({ id }) => id}
          columns={[
            { id: 'marker', title: t.marker, cell: ({ name }: Row) => name },
            { id: 'shared', title: t.shared, number: true, cell: ({ submissions }) => submissions },
            {
              id: 'severity',
              title: t.severity,
              number: true,
              cell: ({ severity }) => number(severity.ok ? severity.value : null),
            },
            { id: 'words', title: t.inWords, cell: (row) => <InWords row={row} /> },
            { id: 'calibrated', title: t.calibrated, number: true, cell: ({ calibration }) => number(calibration) },
            {
              id: 'file',
              title: t.file,
              cell: ({ id, name, submissions }) =>
                submissions > 0 ? (
                  <a href={file({ marker: id })} aria-label={t.fileOf(name)}>
                    CSV
                  </a>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      )}
    </Part>
  )
}

function InWords({ row: { severity, submissions } }: { row: Row }) {
  const t = useText().fairness
  if (submissions < leastReadTwice || !severity.ok)
    return <State kind="provisional">{t.fewShared(submissions, leastReadTwice)}</State>
  if (Math.abs(severity.value) < noticeable) return <State kind="done">{t.even}</State>
  return <State kind="due">{severity.value < 0 ? t.stricter : t.kinder}</State>
}
