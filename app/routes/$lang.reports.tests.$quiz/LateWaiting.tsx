import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import type { QualityPage } from './quality-page.server'

type Late = QualityPage['late'][number]

/** Attempts with answers that came after the end; whoever may mark can let them count, with a reason. */
export function LateWaiting({ page }: { page: QualityPage }) {
  const t = useText().quality
  if (page.late.length === 0) return <p>{t.lateNone}</p>
  return (
    <>
      <p className="measure">{t.lateAbout}</p>
      <ul className="plain-list lines">
        {page.late.map((late) => (
          <li key={late.attemptId} className="stack-tight">
            <h3>{t.lateOf(late.person, late.answers)}</h3>
            <p className="soft small">{t.lateAt(late.finished, late.last)}</p>
            {page.mayAccept ? <Accept late={late} /> : null}
          </li>
        ))}
      </ul>
    </>
  )
}

function Accept({ late }: { late: Late }) {
  const t = useText().quality
  const intent = `accept-${late.attemptId}`
  const answer = useFormAnswer(intent)
  return (
    <form method="post" className="stack-tight">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="attempt" value={late.attemptId} />
      <input type="hidden" name="upto" value={late.upto} />
      <FormProblems answer={answer} labels={{ reason: t.reason }} scope={late.attemptId} />
      <Field
        name="reason"
        scope={late.attemptId}
        label={t.reason}
        hint={t.reasonHint}
        value={answer.given.reason}
        error={answer.faults.reason}
        maxLength={500}
        required
      />
      <div className="row">
        <Button look="quiet">{t.accept}</Button>
      </div>
    </form>
  )
}
