import type { TaskAnswer } from '~/domains/casework/submission-view.server'
import type { TaskFile } from '~/domains/casework/task-file'
import type { WorkTask } from '~/domains/casework/work-task'
import { useLocale, useText } from '~/http/text'
import { Prose } from '~/ui/Prose'
import { FilesField } from './FilesField'
import { PlanField } from './PlanField'
import { Rival } from './Rival'
import { ScoresField } from './ScoresField'
import { TypedField } from './TypedField'

interface TaskFieldProps {
  submissionId: string
  task: WorkTask
  answer: TaskAnswer
  files: TaskFile[]
  error: string | undefined
  /** One more row of a plan was asked for. */
  wantsRow: boolean
}

/** One task: what is asked, the field or fields for the answer, and the way to its versions. */
export function TaskField({ submissionId, task, answer, files, error, wantsRow }: TaskFieldProps) {
  const t = useText().casework.work
  const locale = useLocale()
  const name = `text.${task.id}`
  return (
    <article className="task" data-task={task.id}>
      <h3>{task.title[locale]}</h3>
      <div id={`${name}-prompt`}>
        <Prose html={task.promptHtml[locale]} compact />
      </div>
      <Rival task={task} rival={answer.rival} />
      {task.kind === 'text' || task.kind === 'number' ? (
        <TypedField task={task} text={answer.text} error={error} />
      ) : null}
      {task.kind === 'plan' ? <PlanField task={task} text={answer.text} wantsRow={wantsRow} /> : null}
      {task.kind === 'scores' ? <ScoresField task={task} text={answer.text} /> : null}
      {task.kind === 'file' ? <FilesField submissionId={submissionId} taskId={task.id} files={files} /> : null}
      {error && task.kind !== 'text' && task.kind !== 'number' ? <span className="fault">{error}</span> : null}
      <input type="hidden" name={`replaces.${task.id}`} value={answer.step ?? ''} />
      {answer.versions > 0 ? (
        <p className="small">
          <a href={`/${locale}/submissions/${submissionId}?versions=${task.id}`}>{t.versions(answer.versions)}</a>
        </p>
      ) : null}
    </article>
  )
}
