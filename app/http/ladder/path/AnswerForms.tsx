import { answerLimit } from '~/domains/ladder/statement'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { TextArea } from '~/ui/Field'

interface AnswerFormsProps {
  /** The statement's id. */
  id: string
  /** What it is called, so that buttons of several can be told apart. */
  name: string
  answer: 'confirmed' | 'declined' | null
}

/** The two ways to answer a statement; behind a heading once it has an answer. */
export function AnswerForms(props: AnswerFormsProps) {
  const t = useText().path.requirements.team
  const { faults } = useFormAnswer(intentOf(props.id))
  if (props.answer === null) return <Answer {...props} />
  return (
    <details className="fold" open={'words' in faults}>
      <summary>{t.changeAnswer}</summary>
      <Answer {...props} />
    </details>
  )
}

function Answer({ id, name, answer }: AnswerFormsProps) {
  const t = useText().path.requirements.team
  const { faults } = useFormAnswer(intentOf(id))
  return (
    <div className="stack-tight">
      {answer === 'confirmed' ? null : (
        <form method="post">
          <input type="hidden" name="statement" value={id} />
          <Button name="verdict" value="confirmed" look="quiet">
            {t.confirm} <span className="unseen">{name}</span>
          </Button>
        </form>
      )}
      <details className="fold" open={'words' in faults}>
        <summary>
          {t.decline} <span className="unseen">{name}</span>
        </summary>
        <Decline id={id} />
      </details>
    </div>
  )
}

function Decline({ id }: { id: string }) {
  const t = useText().path.requirements.team
  const answer = useFormAnswer(intentOf(id))
  return (
    <form method="post" className="stack-tight">
      <input type="hidden" name="intent" value={intentOf(id)} />
      <input type="hidden" name="statement" value={id} />
      <FormProblems answer={answer} labels={{ words: t.words }} scope={id} />
      <TextArea
        name="words"
        scope={id}
        label={t.words}
        hint={t.wordsHint}
        value={answer.given.words}
        error={answer.faults.words}
        rows={3}
        maxLength={answerLimit}
        required
      />
      <div>
        <Button name="verdict" value="declined" look="quiet">
          {t.declineNow}
        </Button>
      </div>
    </form>
  )
}

function intentOf(id: string): string {
  return `decline-${id}`
}
