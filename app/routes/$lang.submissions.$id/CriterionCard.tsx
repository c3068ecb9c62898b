import type { CriterionFeedback } from '~/domains/casework/feedback'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import type { Both } from '~/i18n/locale'
import { State } from '~/ui/State'

interface CriterionCardProps {
  criterion: CriterionFeedback
  /** The learner's own level, if they gave one. */
  self: number | null
  evidence: { name: Both; level: number } | null
}

/** One criterion as it was marked, beside the learner's own level, and the way up from there. */
export function CriterionCard({ criterion, self, evidence }: CriterionCardProps) {
  const text = useText()
  const [t, more] = [text.casework, text.result]
  const locale = useLocale()
  const { name, critical, level, highest, weight, shown, next, remark, holds } = criterion
  const points = formatNumber(criterion.points, locale, Number.isInteger(criterion.points) ? 0 : 1)
  const lower = Math.floor(level)
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
          <dt>{lower === level ? t.feedback.shown : more.between(lower, lower + 1)}</dt>
          <dd>{shown[locale]}</dd>
          {lower !== level && next ? <dd>{next[locale]}</dd> : null}
        </div>
        {self === null ? null : (
          <div>
            <dt>{more.self.yours}</dt>
            <dd>{t.feedback.level(self, highest)}</dd>
          </div>
        )}
        {remark ? (
          <div>
            <dt>{t.feedback.remarkOn}</dt>
            <dd className="typed">{remark}</dd>
          </div>
        ) : null}
        {/* half-way, the next level has been told above */}
        {lower === level ? (
          <div>
            <dt>{t.feedback.next}</dt>
            <dd>{next ? next[locale] : t.feedback.highest}</dd>
          </div>
        ) : null}
      </dl>
      {evidence ? (
        <p className="small">
          <a href={`/${locale}/me/evidence`}>{more.evidence(evidence.name[locale], evidence.level)}</a>
        </p>
      ) : null}
    </article>
  )
}
