import type { ReactNode } from 'react'
import type { TaskCheck } from '~/domains/casework/hand-in'
import type { SubmissionView } from '~/domains/casework/submission-view.server'
import type { WorkTask } from '~/domains/casework/work-task'
import { useLocale, useText } from '~/http/text'
import { Button, ButtonLink } from '~/ui/Button'
import { DataTable } from '~/ui/DataTable'
import { Notice } from '~/ui/Notice'
import { Page } from '~/ui/Page'
import { State } from '~/ui/State'

/** How the work stands, task by task, and the button that hands it in. */
export function HandIn({ view, above }: { view: SubmissionView; above: ReactNode }) {
  const t = useText().casework.handIn
  const locale = useLocale()
  const here = `/${locale}/submissions/${view.id}`
  const { verdict, tasks } = view.check
  const gaps = tasks.filter(({ fault }) => fault === 'empty').length
  const rows = view.work.tasks.flatMap((task) => {
    const check = tasks.find(({ taskId }) => taskId === task.id)
    return check ? [{ task, check }] : []
  })
  const columns = [
    { id: 'task', title: t.task, cell: ({ task }: Row) => task.title[locale] },
    {
      id: 'status',
      title: t.status,
      cell: ({ task, check }: Row) => <Verdict task={task} check={check} here={here} />,
    },
  ]
  return (
    <Page title={t.title} lead={t.lead} above={above}>
      {verdict === 'with-gaps' ? <Notice kind="due">{t.gaps(gaps)}</Notice> : null}
      {verdict === 'mend' ? <Notice kind="missing">{t.mend}</Notice> : null}
      {verdict === 'nothing' ? <Notice kind="missing">{t.nothing}</Notice> : null}
      <DataTable caption={t.title} captionUnseen columns={columns} rows={rows} keyOf={({ task }) => task.id} />
      <div className="row">
        {verdict === 'ready' || verdict === 'with-gaps' ? (
          <form method="post" action={here}>
            <input type="hidden" name="gaps" value={verdict === 'with-gaps' ? 'yes' : 'no'} />
            <Button name="intent" value="hand-in">
              {verdict === 'with-gaps' ? t.confirmGaps(gaps) : t.confirm}
            </Button>
          </form>
        ) : null}
        <ButtonLink to={here} look="quiet">
          {t.back}
        </ButtonLink>
      </div>
    </Page>
  )
}

interface Row {
  task: WorkTask
  check: TaskCheck
}

function Verdict({ task, check, here }: Row & { here: string }) {
  const t = useText().casework.handIn
  const locale = useLocale()
  if (check.fault === null) return <State kind="done">{task.kind === 'text' ? t.words(check.words) : t.ready}</State>
  if (check.fault === 'empty') return <State kind="due">{t.empty}</State>
  const max = task.kind === 'text' ? task.maxWords : 0
  return (
    <span className="stack-tight">
      <span className="fault">{check.fault === 'too-many-words' ? t.tooMany(check.words, max) : t.notANumber}</span>
      <a href={`${here}#text.${task.id}`}>{t.mendTask(task.title[locale])}</a>
    </span>
  )
}
