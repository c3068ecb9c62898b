import { type Role, roles, type Team } from '~/domains/accounts/model'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Select } from '~/ui/Field'

const intent = 'role'

interface RoleFormProps {
  role: Role
  teams: readonly Team[]
  /** Ids of the teams they lead. */
  leads: readonly string[]
}

/** The role, and for a lead the teams they lead. */
export function RoleForm({ role, teams, leads }: RoleFormProps) {
  const answer = useFormAnswer(intent)
  const { faults, given } = answer
  const t = useText().accounts
  const options = roles.map((each) => ({ value: each, label: t.roles[each] }))
  const wanted = { name: 'role', label: t.role, value: given.role ?? role, error: faults.role }
  const led = given.intent ? (given['leads[]'] ?? '').split(',') : leads
  return (
    <form method="post" className="stack">
      <input type="hidden" name="intent" value={intent} />
      <FormProblems answer={answer} scope="change" labels={{ role: t.role, 'leads[]': t.person.leads }} />
      <Select {...wanted} scope="change" hint={t.person.roleLead} options={options} />
      {teams.length > 0 ? <Leads teams={teams} led={led} /> : null}
      <div className="row">
        <Button>{t.person.saveRole}</Button>
      </div>
    </form>
  )
}

function Leads({ teams, led }: { teams: readonly Team[]; led: readonly string[] }) {
  const t = useText().accounts.person
  return (
    <fieldset className="choices measure" id="change-leads[]" aria-describedby="leads-hint">
      <legend>{t.leads}</legend>
      <span className="hint" id="leads-hint">
        {t.leadsHint}
      </span>
      {teams.map(({ id, name }) => (
        <label className="choice" key={id}>
          <input type="checkbox" name="leads[]" value={id} defaultChecked={led.includes(id)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
