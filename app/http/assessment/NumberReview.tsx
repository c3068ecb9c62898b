import type { ReviewedItem } from '~/domains/assessment/review'
import { useLocale, useText } from '~/http/text'
import { State } from '~/ui/State'
import { figureIn } from './figure'

/** A number: one's own beside the right one, how far off still counts, and how one comes to it. */
export function NumberReview({ item }: { item: ReviewedItem }) {
  const t = useText().review
  const locale = useLocale()
  const { whole, answer, points, most } = item
  if (whole.format !== 'number') return null
  const unit = whole.unit ? ` ${whole.unit[locale]}` : ''
  const typed = answer?.format === 'number' ? answer.typed : ''
  const isRight = points !== null && points === most
  return (
    <>
      <dl className="facts">
        <dt>{t.yourAnswer}</dt>
        <dd className="row">
          {typed || t.noAnswer}
          {typed ? <State kind={isRight ? 'done' : 'missing'}>{isRight ? t.isRight : t.isWrong}</State> : null}
        </dd>
        <dt>{t.rightAnswer}</dt>
        <dd>
          {figureIn(whole.answer, locale, 6)}
          {unit}. {whole.tolerance === 0 ? t.exact : t.tolerance(`${figureIn(whole.tolerance, locale, 6)}${unit}`)}
        </dd>
      </dl>
      <p className="why measure">{whole.why[locale]}</p>
    </>
  )
}
