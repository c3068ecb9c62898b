import type { Team } from '~/domains/accounts/model'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Select } from '~/ui/Field'

const intent = 'team'

export function TeamForm({ teamId, teams }: { teamId: string | null; teams: readonly Team[] }) {
  const answer = useFormAnswer(intent)
  const t = useText().accounts
  const options = teams.map(({ id, name }) => ({ value: id, label: name }))
  const wanted = { name: 'team', label: t.team, value: teamId ?? '', error: answer.faults.team }
  return (
    <form method="post" className="stack">
      <input type="hidden" name="intent" value={intent} />
      <FormProblems answer={answer} scope="change" labels={{ team: t.team }} />
      <Select {...wanted} scope="change" options={options} empty={t.noTeam} />
      <div className="row">
        <Button>{t.person.saveTeam}</Button>
      </div>
    </form>
  )
}
