import type { CalibrationDone } from '~/domains/casework/calibrating.server'
import { useLocale, useText } from '~/http/text'
import type { CalibrationPage } from './calibration-page.server'

/** The criteria on which the marker is far from what was agreed, with the words of both levels. */
export function ReadAgain({ page, result }: { page: CalibrationPage; result: CalibrationDone }) {
  const t = useText().calibration
  const locale = useLocale()
  const { criteria, readAgain } = result.calibration
  if (readAgain.length === 0) return <p>{t.nothingAgain}</p>
  return (
    <>
      <h3>{t.readAgain}</h3>
      <p className="measure">{t.readAgainAbout}</p>
      {page.view.rubric.criteria.map(({ id, name, levels }) => {
        const beside = readAgain.includes(id) ? criteria.find(({ criterionId }) => criterionId === id) : null
        if (!beside) return null
        return (
          <article key={id} className="criterion-card">
            <h4>{name[locale]}</h4>
            <p>{t.yourLevel(beside.own, levels[beside.own]?.[locale] ?? '')}</p>
            <p>{t.agreedLevel(beside.agreed, levels[beside.agreed]?.[locale] ?? '')}</p>
          </article>
        )
      })}
    </>
  )
}
