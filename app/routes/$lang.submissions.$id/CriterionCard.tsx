import type { CriterionFeedback } from '~/domains/casework/feedback'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { State } from '~/ui/State'

/** One criterion as it was marked, and the way up from there. */
export function CriterionCard({ criterion }: { criterion: CriterionFeedback }) {
  const t = useText().casework
  const locale = useLocale()
  const { name, critical, level, highest, weight, shown, next, remark, holds } = criterion
  const points = formatNumber(criterion.points, locale, Number.isInteger(criterion.points) ? 0 : 1)
  return (
    <article className="criterion-card">
      <div className="row-spread">
        <h3>
          {name[locale]} {critical ? <span className="soft small">({t.about.critical})</span> : null}
        </h3>
        <State kind={holds ? 'done' : 'due'}>{t.feedback.level(level, highest)}</State>
      </div>
      <p className="soft small">{t.feedback.points(points, formatNumber(weight, locale))}</p>
      <dl className="stack-tight">
        <div>
          <dt>{t.feedback.shown}</dt>
          <dd>{shown[locale]}</dd>
        </div>
        {remark ? (
          <div>
            <dt>{t.feedback.remarkOn}</dt>
            <dd className="typed">{remark}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t.feedback.next}</dt>
          <dd>{next ? next[locale] : t.feedback.highest}</dd>
        </div>
      </dl>
    </article>
  )
}
