import { FormErrors } from '~/ui/FormErrors'
import { Notice } from '~/ui/Notice'
import type { FormAnswer } from './form-answer'
import { useText } from './text'

interface FormProblemsProps {
  answer: FormAnswer
  /** The fields' labels, so that each fault says where it belongs. */
  labels: Record<string, string>
  /** As given to the fields. */
  scope?: string
}

/** At the head of a form: what to mend, each a link to its field, or why to try again later. */
export function FormProblems({ answer: { faults, hold }, labels, scope }: FormProblemsProps) {
  const t = useText()
  const scoped = <V,>(record: Record<string, V>) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [scope ? `${scope}-${name}` : name, value]))
  if (hold) {
    return (
      <Notice kind="due" live>
        <p>{hold}</p>
      </Notice>
    )
  }
  return <FormErrors title={t.words.checkForm} faults={scoped(faults)} labels={scoped(labels)} />
}
