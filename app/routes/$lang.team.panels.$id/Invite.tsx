import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { ChoiceGroup } from '~/ui/ChoiceGroup'
import { Field, Select } from '~/ui/Field'
import { Part } from '~/ui/Page'
import type { PanelPageData } from './panel-page.server'

/** Two ways in: people of the organisation, looked for by name, and guests. */
export function Invite({ page }: { page: PanelPageData }) {
  const t = useText().panels.panel
  return (
    <Part id="invite" title={t.invite}>
      <p className="measure">{t.inviteAbout}</p>
      <h3>{t.ofUs}</h3>
      <search>
        <form action="#invite" className="row pick">
          <Field name="q" type="search" label={t.search} value={page.found?.search} maxLength={100} />
          <Button look="quiet">{t.find}</Button>
        </form>
      </search>
      <Found found={page.found} />
      <h3>{t.outside}</h3>
      <GuestForm />
    </Part>
  )
}

function Found({ found }: { found: PanelPageData['found'] }) {
  const t = useText().panels.panel
  const answer = useFormAnswer('people')
  if (!found) return <FormProblems answer={answer} labels={{}} />
  const free = found.people.filter(({ isMember }) => !isMember)
  const members = found.people.filter(({ isMember }) => isMember)
  const choices = free.map(({ id, label }) => ({ value: id, label }))
  const legend =
    found.total > found.people.length ? t.foundMore(found.people.length, found.total) : t.found(found.total)
  if (found.total === 0) return <p>{t.notFound}</p>
  return (
    <form method="post" className="stack-tight">
      <input type="hidden" name="intent" value="people" />
      <FormProblems answer={answer} labels={{}} />
      {choices.length > 0 ? (
        <>
          <ChoiceGroup
            name="person"
            type="checkbox"
            legend={legend}
            choices={choices}
            error={answer.faults.person}
            dense
          />
          <div className="row">
            <Button>{t.sendTo}</Button>
          </div>
        </>
      ) : null}
      {members.map(({ id, label }) => (
        <p key={id} className="soft">
          {label}: {t.isMember}
        </p>
      ))}
    </form>
  )
}

function GuestForm() {
  const locale = useLocale()
  const t = useText().panels.panel
  const answer = useFormAnswer('guest')
  const { faults, given } = answer
  const languages = (['es', 'en'] as const).map((value) => ({ value, label: t.languages[value] }))
  return (
    <form method="post" className="stack measure" autoComplete="off">
      <input type="hidden" name="intent" value="guest" />
      <FormProblems answer={answer} labels={{ name: t.name, email: t.email, locale: t.language }} />
      <Field name="name" label={t.name} value={given.name} error={faults.name} maxLength={120} required />
      <Field name="email" type="email" label={t.email} hint={t.emailHint} value={given.email} error={faults.email} />
      <Select
        name="locale"
        label={t.language}
        options={languages}
        value={given.locale ?? locale}
        error={faults.locale}
      />
      <div className="row">
        <Button>{t.inviteGuest}</Button>
      </div>
    </form>
  )
}
