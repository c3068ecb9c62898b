import type { NumberFeedback } from '~/domains/casework/feedback'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { State } from '~/ui/State'

/** A figure as it was answered, the one expected, and how it is found. */
export function NumberCard({ answer }: { answer: NumberFeedback }) {
  const { casework, writing } = useText()
  const t = casework.feedback
  const locale = useLocale()
  const { title, unit, decimals, typed, verdict, expected, why } = answer
  const words = { right: t.right, part: writing.half, wrong: t.wrong, empty: t.empty, 'not-a-number': t.notANumber }[
    verdict
  ]
  const value = `${formatNumber(expected, locale, decimals)}${unit ? ` ${unit[locale]}` : ''}`
  return (
    <article className="criterion-card">
      <div className="row-spread">
        <h3>{title[locale]}</h3>
        <State kind={verdict === 'right' ? 'done' : verdict === 'part' ? 'provisional' : 'due'}>{words}</State>
      </div>
      <p>
        {typed.trim() === '' ? null : `${t.yours(typed)} · `}
        {t.expected(value)}
      </p>
      <p className="measure">{why[locale]}</p>
    </article>
  )
}
