import { sampleText } from '~/domains/casework/answer-text'
import type { SampleTask } from '~/domains/casework/feedback'
import { useLocale } from '~/http/text'
import { GivenAnswer } from './GivenAnswer'

/** A sample's answers one under another, each under the title of its task. */
export function SampleAnswers({ answers }: { answers: readonly SampleTask[] }) {
  const locale = useLocale()
  return (
    <>
      {answers.map(({ task, answer }) => (
        <article key={task.id} className="stack-tight">
          <h3>{task.title[locale]}</h3>
          <GivenAnswer task={task} text={sampleText(answer, locale)} />
        </article>
      ))}
    </>
  )
}
