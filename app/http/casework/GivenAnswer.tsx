import { answerShown } from '~/domains/casework/answer-shown'
import type { WorkTask } from '~/domains/casework/work-task'
import { useLocale, useText } from '~/http/text'
import { Answer } from '~/ui/Answer'

interface GivenAnswerProps {
  task: WorkTask
  text: string
  field?: string
}

/** An answer as it was given to its task, which is kept as one text whatever its kind; says so where there is none. */
export function GivenAnswer({ task, text, field }: GivenAnswerProps) {
  const { casework, writing } = useText()
  const shown = answerShown(task, text, useLocale())
  if (!shown) return <p className="soft">{casework.handedIn.noAnswer}</p>
  return <Answer answer={shown} plan={writing.plan} field={field} />
}
