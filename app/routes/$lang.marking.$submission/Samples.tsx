import { sampleText } from '~/domains/casework/answer-text'
import type { MarkingView } from '~/domains/casework/marking-view.server'
import { openTask } from '~/domains/casework/work-task'
import { GivenAnswer } from '~/http/casework/GivenAnswer'
import { useLocale, useText } from '~/http/text'

/** The marked sample answers, to calibrate on: the texts, each criterion's level and why. */
export function Samples({ view }: { view: MarkingView }) {
  const t = useText().marking.page
  const locale = useLocale()
  if (view.work.samples.length === 0) return null
  return (
    <>
      <h3>{t.samples}</h3>
      <div className="papers">
        {view.work.samples.map(({ name, quality, answers, marks }) => (
          <details className="paper" key={name}>
            <summary>{t.sample[quality]}</summary>
            <div className="paper-body stack">
              {view.work.tasks.map((task) =>
                task.kind === 'number' || task.kind === 'file' ? null : (
                  <div key={task.id} className="stack-tight">
                    <h4>{task.title[locale]}</h4>
                    <GivenAnswer task={openTask(task)} text={sampleText(answers[task.id], locale)} />
                  </div>
                ),
              )}
              <dl className="stack-tight">
                {view.rubric.criteria.map(({ id, name: criterion }) => {
                  const mark = marks[id]
                  return mark ? (
                    <div key={id}>
                      <dt>{t.sampleMark(criterion[locale], mark.level)}</dt>
                      <dd>{mark.why[locale]}</dd>
                    </div>
                  ) : null
                })}
              </dl>
            </div>
          </details>
        ))}
      </div>
    </>
  )
}
