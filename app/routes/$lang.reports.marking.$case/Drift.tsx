import { useId } from 'react'
import type { DriftPoint } from '~/domains/casework/drift'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { DataTable } from '~/ui/DataTable'
import { Part } from '~/ui/Page'
import type { FairnessPage } from './fairness-page.server'

type Marker = FairnessPage['report']['markers'][number]

const [width, height, edge] = [260, 80, 10]

/** Each marker's severity month by month: a small picture each, and one table. */
export function Drift({ page }: { page: FairnessPage }) {
  const t = useText().fairness
  const locale = useLocale()
  const { months } = page.report
  const markers = page.report.markers.filter(({ submissions }) => submissions > 0)
  if (markers.length === 0) return null
  const most = Math.max(0.5, ...markers.flatMap(({ drift }) => drift.map(({ severity }) => Math.abs(severity ?? 0))))
  return (
    <Part id="drift" title={t.drift}>
      <p className="measure">{t.driftAbout}</p>
      <div className="drifts">
        {markers.map((marker) => (
          <Line key={marker.id} marker={marker} most={most} />
        ))}
      </div>
      <DataTable
        caption={t.drift}
        captionUnseen
        keepsShape
        rows={months.map((month, place) => ({ month, place }))}
        keyOf={({ month }) => month}
        columns={[
          { id: 'month', title: t.month, cell: ({ month }) => monthName(month, locale) },
          ...markers.map(({ id, name, drift }) => ({
            id,
            title: name,
            number: true,
            cell: ({ place }: { place: number }) => told(drift[place], locale),
          })),
        ]}
      />
    </Part>
  )
}

function Line({ marker: { name, drift }, most }: { marker: Marker; most: number }) {
  const t = useText().fairness
  const locale = useLocale()
  const title = useId()
  const seen = drift.filter(({ severity }) => severity !== null)
  const [first, last] = [seen[0], seen.at(-1)]
  const step = (width - 2 * edge) / Math.max(1, drift.length - 1)
  const y = (severity: number) => height / 2 - (severity / most) * (height / 2 - edge)
  const points = drift.flatMap(({ month, severity }, place) => {
    return severity === null
      ? []
      : [{ month, x: Math.round(edge + place * step), y: Math.round(y(severity) * 10) / 10 }]
  })
  return (
    <figure className="drift">
      <svg role="img" aria-labelledby={title} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <title id={title}>{t.driftOf(name)}</title>
        <path className="axis" d={`M0 ${height / 2}H${width}`} />
        <path className="line" d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
        {points.map(({ month, x, y }) => (
          <circle key={month} cx={x} cy={y} r="3.500" />
        ))}
      </svg>
      <figcaption className="small">
        {!first || !last
          ? name
          : first === last
            ? t.driftOne(name, told(first, locale), monthName(first.month, locale))
            : t.driftSays(
                name,
                told(first, locale),
                told(last, locale),
                monthName(first.month, locale),
                monthName(last.month, locale),
              )}
      </figcaption>
    </figure>
  )
}

function told(point: DriftPoint | undefined, locale: Locale): string {
  return point?.severity === null || point === undefined ? '–' : formatNumber(point.severity, locale, 2)
}

function monthName(month: string, locale: Locale): string {
  const at = new Date(`${month}-01T00:00:00Z`)
  return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(at)
}
