import type { Team } from '~/domains/accounts/model'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'

const intent = 'team'

export function Teams({ teams }: { teams: readonly (Team & { size: number })[] }) {
  const answer = useFormAnswer(intent)
  const locale = useLocale()
  const t = useText().accounts.people
  const field = { name: 'team', label: t.newTeam, value: answer.given.team, error: answer.faults.team }
  return (
    <>
      {teams.length === 0 ? <p className="measure">{t.noTeams}</p> : null}
      <ul className="measure">
        {teams.map(({ id, name, size }) => (
          <li key={id}>
            <a href={`/${locale}/admin/people?team=${id}`}>{name}</a> <span className="soft">· {t.teamSize(size)}</span>
          </li>
        ))}
      </ul>
      <form method="post" className="stack">
        <input type="hidden" name="intent" value={intent} />
        <FormProblems answer={answer} scope="new" labels={{ team: t.newTeam }} />
        <Field {...field} scope="new" maxLength={120} autoComplete="off" required />
        <div className="row">
          <Button look="quiet">{t.makeTeam}</Button>
        </div>
      </form>
    </>
  )
}
