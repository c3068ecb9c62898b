import type { PinnedRemark } from '~/domains/casework/passages'
import type { SubmissionView, TaskAnswer } from '~/domains/casework/submission-view.server'
import { countWords } from '~/domains/casework/words'
import type { WorkTask } from '~/domains/casework/work-task'
import { FileList } from '~/http/casework/FileList'
import { GivenAnswer } from '~/http/casework/GivenAnswer'
import { useLocale, useText } from '~/http/text'
import { PinnedText } from './PinnedText'

interface TypedAnswerProps {
  view: SubmissionView
  task: WorkTask
  answer: TaskAnswer | undefined
  pins: readonly PinnedRemark[]
}

/** An answer as it was typed, with the way to its versions. */
export function TypedAnswer({ view, task, answer, pins }: TypedAnswerProps) {
  const t = useText().casework
  const locale = useLocale()
  const text = answer?.text ?? ''
  const versions = answer?.versions ?? 0
  return (
    <article className="stack-tight">
      <h3>{task.title[locale]}</h3>
      {task.kind === 'file' ? (
        <FileList submissionId={view.id} files={view.files.filter(({ taskId }) => taskId === task.id)} />
      ) : task.kind === 'text' && pins.length > 0 ? (
        <PinnedText text={text} pins={pins} />
      ) : (
        <GivenAnswer task={task} text={text} field={`text.${task.id}`} />
      )}
      <p className="small soft">
        {task.kind === 'text' ? `${t.work.counted(String(countWords(text)), task.maxWords)} · ` : null}
        {versions > 0 ? (
          <a href={`/${locale}/submissions/${view.id}?versions=${task.id}`}>{t.work.versions(versions)}</a>
        ) : null}
      </p>
    </article>
  )
}
