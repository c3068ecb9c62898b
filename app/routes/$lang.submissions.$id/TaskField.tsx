import { checkTask } from '~/domains/casework/hand-in'
import { draftLimit } from '~/domains/casework/model'
import type { TaskAnswer } from '~/domains/casework/submission-view.server'
import type { WorkTask } from '~/domains/casework/work-task'
import { useLocale, useText } from '~/http/text'
import { Prose } from '~/ui/Prose'
import { Rival } from './Rival'

interface TaskFieldProps {
  submissionId: string
  task: WorkTask
  answer: TaskAnswer
  error: string | undefined
}

/** One task: what is asked, the field for the answer, how it stands against its limit, and the way to its versions. */
export function TaskField({ submissionId, task, answer, error }: TaskFieldProps) {
  const t = useText().casework.work
  const locale = useLocale()
  const name = `text.${task.id}`
  const wiring = {
    id: name,
    name,
    defaultValue: answer.text,
    'aria-describedby': `${name}-prompt ${name}-state${error ? ` ${name}-error` : ''}`,
    ...(error ? { 'aria-invalid': true as const } : {}),
  }
  return (
    <article className="task">
      <h3>{task.title[locale]}</h3>
      <div id={`${name}-prompt`}>
        <Prose html={task.promptHtml[locale]} compact />
      </div>
      <Rival taskId={task.id} rival={answer.rival} />
      <div className="field">
        <label htmlFor={name}>
          {t.answer}
          <span className="unseen">: {task.title[locale]}</span>
        </label>
        {task.kind === 'text' ? (
          <textarea {...wiring} rows={12} maxLength={draftLimit} />
        ) : task.kind === 'number' ? (
          <input {...wiring} type="text" inputMode="decimal" autoComplete="off" className="short" />
        ) : null}
        <TaskState task={task} text={answer.text} />
        {error ? (
          <span className="fault" id={`${name}-error`}>
            {error}
          </span>
        ) : null}
      </div>
      <input type="hidden" name={`replaces.${task.id}`} value={answer.step ?? ''} />
      {answer.versions > 0 ? (
        <p className="small">
          <a href={`/${locale}/submissions/${submissionId}?versions=${task.id}`}>{t.versions(answer.versions)}</a>
        </p>
      ) : null}
    </article>
  )
}

/** Words against the limit, or how a number is written; told, never in the way of saving. */
function TaskState({ task, text }: { task: WorkTask; text: string }) {
  const t = useText().casework.work
  const locale = useLocale()
  const id = `text.${task.id}-state`
  const { words, fault } = checkTask(task, text)
  if (task.kind === 'text') {
    const { maxWords: max } = task
    const over = String(words - max)
    const templates = { 'data-counted': t.counted('{count}', max), 'data-over': t.tooMany('{count}', max, '{over}') }
    return (
      <span className={fault === 'too-many-words' ? 'fault' : 'hint'} id={id} data-max={max} {...templates}>
        {fault === 'too-many-words' ? t.tooMany(String(words), max, over) : t.counted(String(words), max)}
      </span>
    )
  }
  if (task.kind !== 'number') return null
  const how = task.unit ? t.unit(task.unit[locale]) : t.number
  return (
    <span className={fault === 'not-a-number' ? 'fault' : 'hint'} id={id}>
      {fault === 'not-a-number' ? t.notANumber : how}
    </span>
  )
}
