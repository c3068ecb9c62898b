import type { SampleAnswer } from '~/domains/casework/feedback'
import { useLocale } from '~/http/text'
import { formatNumber } from '~/i18n/format'

/** A sample's answers one under another, each under the title of its task. */
export function SampleAnswers({ answers }: { answers: readonly SampleAnswer[] }) {
  const locale = useLocale()
  return (
    <>
      {answers.map(({ taskId, title, answer }) => (
        <article key={taskId} className="stack-tight">
          <h3>{title[locale]}</h3>
          <div className="typed">
            {typeof answer === 'number'
              ? formatNumber(answer, locale, Number.isInteger(answer) ? 0 : 1)
              : answer[locale]}
          </div>
        </article>
      ))}
    </>
  )
}
