import type { MarkingView } from '~/domains/casework/marking-view.server'
import { useLocale, useText } from '~/http/text'

/** The marked sample answers, to calibrate on: the texts, each criterion's level and why. */
export function Samples({ view }: { view: MarkingView }) {
  const t = useText().casework.marking
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
              {view.texts.map(({ taskId, title }) => {
                const answer = answers[taskId]
                return typeof answer === 'object' ? (
                  <div key={taskId} className="stack-tight">
                    <h4>{title[locale]}</h4>
                    <div className="typed">{answer[locale]}</div>
                  </div>
                ) : null
              })}
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
