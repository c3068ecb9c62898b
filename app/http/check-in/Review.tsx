import { Button, ButtonLink } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { Part } from '~/ui/Page'
import { useText } from '../text'
import type { CheckInPage } from './check-in-page.server'
import { useRateRefusal } from './RateForm'
import { Sheet } from './Sheet'

/** One's ratings as they stand, and the button that hands them in for good. */
export function Review({ page: { view, competencies, seen }, here }: { page: CheckInPage; here: string }) {
  const { review: t } = useText().checkIns
  const message = useRateRefusal()?.message
  return (
    <Part id="review" title={t.title}>
      {message ? (
        <Notice kind="due" live>
          {message}
        </Notice>
      ) : null}
      <p className="measure">{t.lead}</p>
      <Sheet competencies={competencies} ratings={view.mine.ratings} />
      <div className="row">
        <form method="post" action="?review=1">
          <input type="hidden" name="checkIn" value={view.id} />
          <input type="hidden" name="seen" value={seen} />
          <Button name="intent" value="hand-in">
            {t.confirm}
          </Button>
        </form>
        <ButtonLink to={here} look="quiet">
          {t.back}
        </ButtonLink>
      </div>
    </Part>
  )
}
