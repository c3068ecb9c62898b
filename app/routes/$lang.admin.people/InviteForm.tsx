import type { Role, Team } from '~/domains/accounts/model'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useLocale, useText } from '~/http/text'
import { locales } from '~/i18n/locale'
import { textOf } from '~/i18n/text'
import { Button } from '~/ui/Button'
import { Field, Select } from '~/ui/Field'

const intent = 'invite'

export function InviteForm({ roles, teams }: { roles: readonly Role[]; teams: readonly Team[] }) {
  const answer = useFormAnswer(intent)
  const { faults, given } = answer
  const locale = useLocale()
  const t = useText().accounts
  const labels = { name: t.name, email: t.email, role: t.role, team: t.team, locale: t.people.inviteLanguage }
  const field = (name: keyof typeof labels) => {
    return { name, scope: intent, label: labels[name], value: given[name], error: faults[name] }
  }
  const roleOptions = roles.map((each) => ({ value: each, label: t.roles[each] }))
  const teamOptions = teams.map(({ id, name }) => ({ value: id, label: name }))
  const languages = locales.map((each) => ({ value: each, label: textOf(each).language.name }))
  return (
    <form method="post" className="stack">
      <input type="hidden" name="intent" value={intent} />
      <FormProblems answer={answer} scope={intent} labels={labels} />
      <p className="measure">{t.people.inviteLead}</p>
      <Field {...field('name')} maxLength={120} autoComplete="off" required />
      <Field {...field('email')} type="email" maxLength={254} autoComplete="off" required />
      <Select {...field('role')} options={roleOptions} value={given.role ?? 'learner'} />
      <Select {...field('team')} hint={t.people.leadHint} options={teamOptions} empty={t.noTeam} />
      <Select {...field('locale')} options={languages} value={given.locale ?? locale} />
      <div className="row">
        <Button>{t.people.sendInvite}</Button>
      </div>
    </form>
  )
}
