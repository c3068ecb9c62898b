import type { CalibrationDone } from '~/domains/casework/calibrating.server'
import type { CalibratedCriterion } from '~/domains/casework/calibration'
import { useLocale, useText } from '~/http/text'
import { formatShare } from '~/i18n/format'
import { ButtonLink } from '~/ui/Button'
import { DataTable } from '~/ui/DataTable'
import { Part } from '~/ui/Page'
import { State } from '~/ui/State'
import type { CalibrationPage } from './calibration-page.server'
import { ReadAgain } from './ReadAgain'
import { useSampleAddress } from './SampleList'

/** A marker's levels beside the agreed ones, with the reasons for these. */
export function Result({ page, result }: { page: CalibrationPage; result: CalibrationDone }) {
  const t = useText().calibration
  const locale = useLocale()
  const { criteria, exact, adjacent, severity } = result.calibration
  const agreed = page.view.agreed[result.place] ?? {}
  const names = new Map(page.view.rubric.criteria.map(({ id, name }) => [id, name[locale]]))
  return (
    <Part id="result" title={t.result(result.place)}>
      <p className="measure">
        {t.shares(formatShare(exact, locale), formatShare(adjacent, locale))} {t.severity(severity)}
      </p>
      <DataTable
        caption={t.result(result.place)}
        captionUnseen
        wideNames
        rows={criteria}
        keyOf={({ criterionId }) => criterionId}
        columns={[
          { id: 'criterion', title: t.criterion, cell: ({ criterionId }) => names.get(criterionId) },
          { id: 'own', title: t.own, number: true, cell: ({ own }) => own },
          { id: 'agreed', title: t.agreed, number: true, cell: ({ agreed }) => agreed },
          { id: 'difference', title: t.difference, cell: (row) => <Difference row={row} /> },
          { id: 'why', title: t.why, cell: ({ criterionId }) => agreed[criterionId]?.why[locale] },
        ]}
      />
      <ReadAgain page={page} result={result} />
      <Ways page={page} />
    </Part>
  )
}

function Difference({ row: { difference } }: { row: CalibratedCriterion }) {
  const t = useText().calibration
  const size = Math.abs(difference)
  if (size === 0) return <State kind="done">{t.same}</State>
  return <State kind={size > 1 ? 'missing' : 'due'}>{difference < 0 ? t.stricter(size) : t.kinder(size)}</State>
}

function Ways({ page }: { page: CalibrationPage }) {
  const t = useText().calibration
  const locale = useLocale()
  const to = useSampleAddress(page)
  const open = page.view.samples.find(({ isDone }) => !isDone)
  return (
    <div className="row">
      {open ? (
        <ButtonLink to={to(open.place)}>{t.next(open.place)}</ButtonLink>
      ) : (
        <ButtonLink to={page.submission ? `/${locale}/marking/${page.submission}` : `/${locale}/marking`}>
          {t.toMarking}
        </ButtonLink>
      )}
      <ButtonLink to={to(page.place, true)} look="quiet">
        {t.again}
      </ButtonLink>
    </div>
  )
}
