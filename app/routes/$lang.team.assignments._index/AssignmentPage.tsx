import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { Page, Part } from '~/ui/Page'
import { People } from './People'
import { Tally } from './Tally'
import type { AssignmentView as View } from './views.server'

/** One assignment: what, by when, how it is going, and who is where. */
export function AssignmentPage({ view, base }: { view: View; base: string }) {
  const { locale, actor } = useSite()
  const { words, desk } = useText()
  const t = desk.assignment
  const { assignment, mayAssign } = view
  const day = (at: Date) => formatDate(at, locale, actor?.zone ?? 'UTC')
  const above = <Breadcrumbs label={words.breadcrumbs} crumbs={[{ to: base, label: desk.assignments.title }]} />
  return (
    <Page title={view.title} lead={desk.kinds[assignment.kind]} above={above}>
      {view.had === null ? null : <Made view={view} had={view.had} />}
      {assignment.withdrawnAt ? (
        <Notice>{t.withdrawn(day(assignment.withdrawnAt), assignment.withdrawnBy)}</Notice>
      ) : null}
      <dl className="facts">
        <dt>{t.due}</dt>
        <dd>{day(assignment.dueAt)}</dd>
        <dt>{t.by}</dt>
        <dd>{t.on(assignment.assignedBy, day(assignment.createdAt))}</dd>
        {assignment.note ? (
          <>
            <dt>{t.note}</dt>
            <dd className="measure">{assignment.note}</dd>
          </>
        ) : null}
      </dl>
      <Part id="counts" title={view.isLead ? t.countsOwn : t.counts}>
        <Tally view={view} base={base} />
      </Part>
      <Part id="people" title={t.people}>
        <People view={view} base={base} />
      </Part>
      {mayAssign && !assignment.withdrawnAt ? <Withdrawal id={assignment.id} /> : null}
    </Page>
  )
}

/** What assigning has just done, in numbers. */
function Made({ view: { assignment, moved }, had }: { view: View; had: number }) {
  const t = useText().desk.assignment
  const { people, done } = assignment
  const said = [
    t.made(people),
    moved > 0 ? t.moved(moved) : '',
    had > 0 ? t.had(had) : '',
    done > 0 ? t.doneBefore(done) : '',
  ]
  return (
    <Notice kind="done" live>
      {said.filter(Boolean).join(' ')}
    </Notice>
  )
}

function Withdrawal({ id }: { id: string }) {
  const t = useText().desk.assignment
  return (
    <details className="measure">
      <summary>{t.withdraw}</summary>
      <form method="post" className="stack-tight">
        <input type="hidden" name="intent" value="withdraw" />
        <input type="hidden" name="id" value={id} />
        <p>{t.withdrawText}</p>
        <div className="row">
          <Button look="danger">{t.withdraw}</Button>
        </div>
      </form>
    </details>
  )
}
