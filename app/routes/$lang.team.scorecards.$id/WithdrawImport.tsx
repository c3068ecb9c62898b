import { reasonLimit } from '~/domains/ladder/withdrawal'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { TextArea } from '~/ui/Field'
import { Part } from '~/ui/Page'

/** Takes the whole import back, for a reason. */
export function WithdrawImport() {
  const t = useText().scorecards.one
  const answer = useFormAnswer()
  return (
    <Part id="withdraw" title={t.withdraw}>
      <p className="measure">{t.withdrawLead}</p>
      <form method="post" className="stack">
        <FormProblems answer={answer} labels={{ reason: t.reason }} />
        <TextArea
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          value={answer.given.reason}
          error={answer.faults.reason}
          rows={3}
          maxLength={reasonLimit}
          required
        />
        <div className="row">
          <Button look="danger">{t.withdraw}</Button>
        </div>
      </form>
    </Part>
  )
}
