import { reasonLimit } from '~/domains/ladder/certificate-model'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { TextArea } from '~/ui/Field'

/** Revokes, or takes it back, with the reason. `last`: the newest act that this page shows. */
export function DecideForm({ act, last }: { act: 'revoked' | 'reinstated'; last: number }) {
  const t = useText().certificates.file
  const answer = useFormAnswer()
  const { faults, given } = answer
  return (
    <form method="post" className="stack">
      <p className="measure">{t.decideLead[act]}</p>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="last" value={last} />
      <FormProblems answer={answer} labels={{ reason: t.reason }} />
      <TextArea
        name="reason"
        label={t.reason}
        value={given.reason}
        error={faults.reason}
        rows={3}
        maxLength={reasonLimit}
        required
      />
      <div className="row">
        <Button look={act === 'revoked' ? 'danger' : 'main'}>{t.submit[act]}</Button>
      </div>
    </form>
  )
}
