import type { ReactNode } from 'react'
import type { DraftVersion } from '~/domains/casework/draft-rule'
import type { VersionPage } from '~/domains/casework/drafts.server'
import type { SubmissionView } from '~/domains/casework/submission-view.server'
import { countWords } from '~/domains/casework/words'
import type { WorkTask } from '~/domains/casework/work-task'
import { GivenAnswer } from '~/http/casework/GivenAnswer'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatMoment } from '~/i18n/format'
import { Button, ButtonLink } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Page } from '~/ui/Page'
import { Pager } from '~/ui/Pager'
import { State } from '~/ui/State'

interface VersionsProps {
  view: SubmissionView
  versions: VersionPage & { taskId: string }
  above: ReactNode
}

/** Every saved version of one task, newest first; while drafting, each can be made the current one. */
export function Versions({ view, versions, above }: VersionsProps) {
  const text = useText()
  const t = text.casework.versions
  const { locale } = useSite()
  const { taskId, page, pages } = versions
  const here = `/${locale}/submissions/${view.id}`
  const task = view.work.tasks.find(({ id }) => id === taskId)
  const current = view.answers.find((answer) => answer.taskId === taskId)?.step
  const back = <ButtonLink to={`${here}#text.${taskId}`}>{t.back}</ButtonLink>
  const compare = (
    <ButtonLink to={`${here}/versions/${taskId}`} look="quiet">
      {text.writing.compare.open}
    </ButtonLink>
  )
  const position = text.words.page(page, pages)
  const words = { label: text.words.pages, previous: text.words.previous, next: text.words.next, position }
  return (
    <Page title={t.title(task?.title[locale] ?? '')} lead={t.lead} above={above}>
      {versions.versions.length === 0 ? (
        <EmptyState action={back}>{t.none}</EmptyState>
      ) : (
        <div className="row">
          {back}
          {versions.total > 1 ? compare : null}
        </div>
      )}
      <ol className="plain-list stack">
        {versions.versions.map((version) => (
          <li key={version.id}>
            <Version view={view} task={task} version={version} isCurrent={version.id === current} />
          </li>
        ))}
      </ol>
      <Pager page={page} pages={pages} to={(other) => `${here}?versions=${taskId}&page=${other}`} words={words} />
    </Page>
  )
}

interface VersionProps {
  view: SubmissionView
  task: WorkTask | undefined
  version: DraftVersion
  isCurrent: boolean
}

function Version({ view, task, version, isCurrent }: VersionProps) {
  const { casework: t, writing } = useText()
  const { actor, locale } = useSite()
  const here = `/${locale}/submissions/${view.id}`
  const moment = formatMoment(version.savedAt, locale, actor?.zone ?? 'UTC')
  return (
    <details className="paper" open={isCurrent}>
      <summary>
        {moment}{' '}
        {task?.kind === 'text' ? <span className="soft">· {t.handIn.words(countWords(version.text))}</span> : null}{' '}
        {isCurrent ? <State kind="done">{t.versions.current}</State> : null}
      </summary>
      <div className="paper-body stack-tight">
        {task && version.text ? <GivenAnswer task={task} text={version.text} /> : <p>{t.versions.emptied}</p>}
        {task && !isCurrent ? (
          <p>
            <a href={`${here}/versions/${task.id}?from=${version.id}`}>{writing.compare.withCurrent}</a>
          </p>
        ) : null}
        {view.state === 'drafting' && !isCurrent ? (
          <form method="post" action={here}>
            <input type="hidden" name="client" value={view.client} />
            <input type="hidden" name="sequence" value="0" />
            <Button look="quiet" name="restore" value={String(version.id)}>
              {t.versions.use}
            </Button>
          </form>
        ) : null}
      </div>
    </details>
  )
}
