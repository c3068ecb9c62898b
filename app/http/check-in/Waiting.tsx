import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { Part } from '~/ui/Page'
import { useText } from '../text'
import type { CheckInPage } from './check-in-page.server'
import { Sheet } from './Sheet'

/** One's own side is in, the other is not: what one handed in, and whom it waits for. */
export function Waiting({ page: { view, competencies } }: { page: CheckInPage }) {
  const { waiting: t } = useText().checkIns
  const other = view.side === 'own' ? (view.leadName ?? t.nobody) : view.person.name
  return (
    <>
      <Notice kind="done">{t.mineIn(other)}</Notice>
      <Part id="yours" title={t.yours}>
        <Sheet competencies={competencies} ratings={view.mine.ratings} />
      </Part>
    </>
  )
}

/** Somebody else rates beside the person; while they have not handed in, their place can be taken. */
export function BesideIt({ page: { view } }: { page: CheckInPage }) {
  const { waiting: t } = useText().checkIns
  const name = view.leadName ?? ''
  if (view.isLeadIn) return <Notice>{t.besideIn(name)}</Notice>
  return (
    <>
      <Notice>{t.beside(name)}</Notice>
      <form method="post" className="stack-tight">
        <p className="soft small">{t.takeOverHint(name)}</p>
        <div className="row">
          <Button name="intent" value="take-over" look="quiet">
            {t.takeOver}
          </Button>
        </div>
      </form>
    </>
  )
}
