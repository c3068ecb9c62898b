import { reasonLimit } from '~/domains/ladder/withdrawal'
import type { WithdrawalView } from '~/domains/ladder/withdrawal-view.server'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { ChoiceGroup } from '~/ui/ChoiceGroup'
import { TextArea } from '~/ui/Field'

interface WithdrawFormProps {
  view: WithdrawalView
  result: string
  /** Where one goes who thinks better of it. */
  back: string
}

/** How much of the result, and why. */
export function WithdrawForm({ view: { act, pieces }, result, back }: WithdrawFormProps) {
  const { words, withdrawals: t } = useText()
  const locale = useLocale()
  const answer = useFormAnswer()
  const competencies = new Map(pieces.map(({ competency, competencyName }) => [competency, competencyName[locale]]))
  const choices = [
    { value: '', label: t.whole },
    ...[...competencies].map(([value, name]) => ({ value, label: t.only(name) })),
  ]
  return (
    <form method="post" className="stack">
      <input type="hidden" name="intent" value={act} />
      <input type="hidden" name="result" value={result} />
      <FormProblems answer={answer} labels={{ reason: t.reason }} />
      {competencies.size > 1 ? (
        <ChoiceGroup
          name="competency"
          legend={t.scope[act]}
          choices={choices}
          value={answer.given.competency ?? ''}
          required
        />
      ) : (
        <input type="hidden" name="competency" value="" />
      )}
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
        <Button look={act === 'withdraw' ? 'danger' : 'main'}>{t.submit[act]}</Button>
        <a href={back}>{words.cancel}</a>
      </div>
    </form>
  )
}
