import type { ReactNode } from 'react'
import { isToMend, type TaskCheck } from '~/domains/casework/hand-in'
import type { SubmissionView } from '~/domains/casework/submission-view.server'
import type { WorkTask } from '~/domains/casework/work-task'
import { useLocale, useText } from '~/http/text'
import type { Text } from '~/i18n/text'
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
  const gaps = tasks.filter(({ fault }) => fault !== null).length
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
  const { casework, writing } = useText()
  const t = casework.handIn
  const locale = useLocale()
  const { fault, words } = check
  if (fault === null) return <State kind="done">{task.kind === 'text' ? t.words(words) : t.ready}</State>
  if (fault === 'empty') return <State kind="due">{t.empty}</State>
  if (!isToMend(check)) return <State kind="due">{gapWords(task, check, writing)}</State>
  const max = task.kind === 'text' ? task.maxWords : 0
  return (
    <span className="stack-tight">
      <span className="fault">{fault === 'too-many-words' ? t.tooMany(words, max) : t.notANumber}</span>
      <a href={`${here}#text.${task.id}`}>{t.mendTask(task.title[locale])}</a>
    </span>
  )
}

function gapWords(task: WorkTask, { fault, words }: TaskCheck, { gaps }: Text['writing']): string {
  if (fault === 'too-few-words') return gaps.tooFewWords(words, task.kind === 'text' ? (task.minWords ?? 0) : 0)
  if (fault === 'too-few-rows') return gaps.tooFewRows(task.kind === 'plan' ? task.least : 0)
  return fault === 'row-gaps' ? gaps.rowGaps : gaps.unscored
}
