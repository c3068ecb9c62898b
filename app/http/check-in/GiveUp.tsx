import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { Part } from '~/ui/Page'
import { useText } from '../text'
import type { CheckInPage } from './check-in-page.server'
import { Sheet } from './Sheet'

/** For who asked for it, while not both have rated: folded, so that nobody gives it up by a slip. */
export function GiveUp({ page: { view } }: { page: CheckInPage }) {
  const { giveUp: t } = useText().checkIns
  return (
    <details>
      <summary>{t.summary}</summary>
      <form method="post" action="?" className="stack-tight">
        <input type="hidden" name="checkIn" value={view.id} />
        <p className="soft small">{t.hint}</p>
        <div className="row">
          <Button name="intent" value="give-up" look="quiet">
            {t.button}
          </Button>
        </div>
      </form>
    </details>
  )
}

/** One that ended before both had rated, with what the reader had written in it. */
export function GivenUp({ page: { view, competencies } }: { page: CheckInPage }) {
  const { giveUp: t } = useText().checkIns
  return (
    <>
      <Notice>{t.over}</Notice>
      {view.mine.savedAt ? (
        <Part id="yours" title={t.yours}>
          <Sheet competencies={competencies} ratings={view.mine.ratings} isPartial />
        </Part>
      ) : null}
    </>
  )
}
