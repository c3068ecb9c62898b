import type { PlanView } from '~/http/ladder/plan/plan-view.server'
import { useLocale, useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { Part } from '~/ui/Page'

/** What was put aside, to be taken up again, and the way back to the rule's own order. */
export function LeftOut({ items, isOwnOrder }: { items: PlanView['leftOut']; isOwnOrder: boolean }) {
  const t = useText().plan
  return (
    <>
      {isOwnOrder ? (
        <form method="post" className="row">
          <span>{t.ownOrder}</span>
          <Button look="quiet" name="intent" value="by-rule">
            {t.byRule}
          </Button>
        </form>
      ) : null}
      {items.length > 0 ? (
        <Part id="left-out" title={t.leftOut.title}>
          <p className="measure">{t.leftOut.lead}</p>
          <ul className="plan-steps">
            {items.map(({ key, name }) => (
              <li key={key} className="plan-step">
                <span>{name}</span>
                <form method="post">
                  <input type="hidden" name="key" value={key} />
                  <button type="submit" className="button quiet small" name="intent" value="back">
                    {t.leftOut.back}
                    <span className="unseen"> {name}</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  )
}

/** Steps of one's own that are done. */
export function OwnDone({ steps }: { steps: PlanView['own'] }) {
  const t = useText().plan
  const locale = useLocale()
  if (steps.length === 0) return null
  return (
    <details>
      <summary>{t.own.doneTitle(steps.length)}</summary>
      <ul className="plan-steps">
        {steps.map(({ id, words, done }) => (
          <li key={id} className="plan-step">
            <span>
              {words}{' '}
              {done ? (
                <span className="soft small">{formatDate(new Date(`${done}T12:00:00Z`), locale, 'UTC')}</span>
              ) : null}
            </span>
            <form method="post">
              <input type="hidden" name="id" value={id} />
              <button type="submit" className="button quiet small" name="intent" value="undone">
                {t.own.undone}
                <span className="unseen"> {words}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  )
}
