import type { MarkingView } from '~/domains/casework/marking-view.server'
import type { Paper } from '~/domains/casework/papers'
import { FileList } from '~/http/casework/FileList'
import { GivenAnswer } from '~/http/casework/GivenAnswer'
import { ScoresCompared } from '~/http/casework/ScoresCompared'
import { sortedAt } from '~/http/sorted-table'
import { useLocale, useText } from '~/http/text'
import { Papers } from '~/ui/Papers'
import { Prose } from '~/ui/Prose'
import { FormAnswer } from './FormAnswer'
import { markFormId } from './mark-form'
import { NumbersTable } from './NumbersTable'
import { PinnedText } from './PinnedText'
import { NewPin, Pins } from './Pins'
import { Samples } from './Samples'
import type { MarkRefusal } from './take.server'

interface SubmittedWorkProps {
  view: MarkingView
  papers: Paper[]
  refusal: MarkRefusal | null
}

/** What was handed in: texts as they were typed, figures judged by the computer, and what it was all about. */
export function SubmittedWork({ view, papers, refusal }: SubmittedWorkProps) {
  const t = useText().marking.page
  const locale = useLocale()
  const all = view.reading ? view.pins : view.readings.flatMap(({ pins }) => pins)
  const pinsOf = (taskId: string) => {
    const own = all.filter((pin) => pin.taskId === taskId).sort((one, other) => one.from - other.from)
    return own.map((pin, place) => ({ ...pin, number: place + 1 }))
  }
  return (
    <section className="desk-main stack" aria-labelledby="work">
      <h2 id="work">{t.work}</h2>
      {view.texts.map(({ taskId, title, promptHtml, text, words, maxWords }) => (
        <article key={taskId} className="stack-tight" id={`task-${taskId}`}>
          <div className="row-spread">
            <h3>{title[locale]}</h3>
            <span className={words > maxWords ? 'fault' : 'soft small'}>{t.counted(String(words), maxWords)}</span>
          </div>
          <details className="small">
            <summary>{t.prompt}</summary>
            <Prose html={promptHtml[locale]} compact />
          </details>
          {text.trim() === '' ? (
            <p className="soft">{t.noAnswer}</p>
          ) : (
            <>
              <PinnedText taskId={taskId} text={text} pins={pinsOf(taskId)} />
              <Pins pins={pinsOf(taskId)} mayRemove={view.reading !== null} />
              {view.reading ? <NewPin taskId={taskId} refusal={refusal} /> : null}
            </>
          )}
        </article>
      ))}
      {view.forms.map(({ task, text }) => (
        <FormAnswer key={task.id} task={task}>
          <GivenAnswer task={task} text={text} />
        </FormAnswer>
      ))}
      {view.files.map(({ task, files }) => (
        <FormAnswer key={task.id} task={task}>
          <FileList submissionId={view.submissionId} files={files} />
        </FormAnswer>
      ))}
      {view.numbers.length > 0 ? <NumbersTable numbers={view.numbers} /> : null}
      {view.scores.map((scores) => (
        <ScoresCompared key={scores.taskId} scores={scores} />
      ))}
      <h3>{t.papers}</h3>
      <Papers papers={papers} sorted={sortedAt} sortForm={markFormId} />
      <Samples view={view} />
    </section>
  )
}
