import type { Shown } from '~/domains/casework/result.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatMoment, formatNumber } from '~/i18n/format'
import { State } from '~/ui/State'

/** How it was read, and every result that was shown since the release, with its reason. */
export function Changes({ shown: { how, outcomes } }: { shown: Shown }) {
  const text = useText()
  const t = text.result
  const { actor, locale } = useSite()
  const points = (total: number) => formatNumber(total, locale, Number.isInteger(total) ? 0 : 1)
  return (
    <>
      <p className="measure soft small">{t.how[how]}</p>
      {outcomes.length > 1 ? (
        <>
          <h3>{t.changes}</h3>
          <ol className="plain-list lines">
            {outcomes.map(({ id, total, passed, why, reason, at }, place) => (
              <li key={id} className="stack-tight">
                <p>
                  <strong>{t.changedBy[why]}</strong>: {t.points(points(total))}{' '}
                  <State kind={passed ? 'done' : 'due'}>
                    {passed ? text.casework.feedback.passed : text.casework.feedback.notPassed}
                  </State>{' '}
                  {t.moved(total - (outcomes[place + 1]?.total ?? total), points)}{' '}
                  <span className="soft small">{formatMoment(at, locale, actor?.zone ?? 'UTC')}</span>
                </p>
                {reason ? <p className="typed">{reason}</p> : null}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  )
}
