import { checkTask } from '~/domains/casework/hand-in'
import { draftLimit } from '~/domains/casework/model'
import type { TaskOf } from '~/domains/casework/work-task'
import { useLocale, useText } from '~/http/text'

interface TypedFieldProps {
  task: TaskOf<'text' | 'number'>
  text: string
  error: string | undefined
}

/** The field for a text or a figure, and how what stands in it does against its limits. */
export function TypedField({ task, text, error }: TypedFieldProps) {
  const t = useText().casework.work
  const locale = useLocale()
  const name = `text.${task.id}`
  const wiring = {
    id: name,
    name,
    defaultValue: text,
    'aria-describedby': `${name}-prompt ${name}-state${error ? ` ${name}-error` : ''}`,
    ...(error ? { 'aria-invalid': true as const } : {}),
  }
  return (
    <div className="field">
      <label htmlFor={name}>
        {t.answer}
        <span className="unseen">: {task.title[locale]}</span>
      </label>
      {task.kind === 'text' ? (
        <textarea {...wiring} rows={12} maxLength={draftLimit} />
      ) : (
        <input {...wiring} type="text" inputMode="decimal" autoComplete="off" className="short" />
      )}
      {task.kind === 'text' ? <Words task={task} text={text} /> : <HowWritten task={task} text={text} />}
      {error ? (
        <span className="fault" id={`${name}-error`}>
          {error}
        </span>
      ) : null}
    </div>
  )
}

/** Words against their limits; told, never in the way of saving. */
function Words({ task, text }: { task: TaskOf<'text'>; text: string }) {
  const { casework, writing } = useText()
  const { words } = checkTask(task, text)
  const { minWords: min, maxWords: max } = task
  const counted = (count: string) =>
    min === null ? casework.work.counted(count, max) : writing.counted(count, min, max)
  const over = (count: string, more: string) => casework.work.tooMany(count, max, more)
  return (
    <span
      className={words > max ? 'fault' : 'hint'}
      id={`text.${task.id}-state`}
      data-max={max}
      data-counted={counted('{count}')}
      data-over={over('{count}', '{over}')}
    >
      {words > max ? over(String(words), String(words - max)) : counted(String(words))}
    </span>
  )
}

function HowWritten({ task, text }: { task: TaskOf<'number'>; text: string }) {
  const t = useText().casework.work
  const locale = useLocale()
  const isFaulty = checkTask(task, text).fault === 'not-a-number'
  const how = task.unit ? t.unit(task.unit[locale]) : t.number
  return (
    <span className={isFaulty ? 'fault' : 'hint'} id={`text.${task.id}-state`}>
      {isFaulty ? t.notANumber : how}
    </span>
  )
}
