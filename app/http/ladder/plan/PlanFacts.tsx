import { formatDate } from '~/i18n/format'
import { useLocale, useText } from '../../text'
import type { PlanView } from './plan-view.server'

/** How much it is, until when it goes, and whether that is soon enough. */
export function PlanFacts({ plan }: { plan: PlanView }) {
  const t = useText().plan
  const locale = useLocale()
  const { count, minutes, minutesAWeek, endsOn, wantedBy, isInTime, paceNeeded } = plan
  if (count === 0) return null
  return (
    <div className="stack-tight measure">
      <p>{t.summary(count, minutes, minutesAWeek, formatDate(endsOn, locale, 'UTC'))}</p>
      {wantedBy ? <p>{isInTime ? t.inTime(formatDate(wantedBy, locale, 'UTC')) : null}</p> : null}
      {wantedBy && !isInTime ? (
        <p>
          {paceNeeded === null
            ? t.notPossible(formatDate(wantedBy, locale, 'UTC'))
            : t.needs(formatDate(wantedBy, locale, 'UTC'), paceNeeded)}
        </p>
      ) : null}
    </div>
  )
}
