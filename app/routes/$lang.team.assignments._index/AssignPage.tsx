import { useActionData } from '@remix-run/react'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Button } from '~/ui/Button'
import { ChoiceGroup } from '~/ui/ChoiceGroup'
import { Field, Select, TextArea } from '~/ui/Field'
import { Page } from '~/ui/Page'
import { Chooser } from './Chooser'
import type { FormView } from './form-view.server'

/** One form: what, whom, by when. Looking for people sends it by GET and keeps all that was chosen in the address. */
export function AssignPage({ view, base }: { view: { form: FormView }; base: string }) {
  const { words, desk } = useText()
  const { assign: t, assignments } = desk
  const answer = useFormAnswer('assign')
  const { form = view.form } = (useActionData() as { form?: FormView } | undefined) ?? {}
  const { draft } = form
  const labels = { what: t.what, team: t.teams, due: t.due, note: t.note }
  const groups = form.works.map(({ kind, options }) => ({ label: t.groups[kind], options }))
  const teams = form.teams.map(({ id, name, size }) => ({ value: id, label: t.teamSize(name, size) }))
  const field = (name: 'what' | 'due' | 'note') => ({ name, label: labels[name], error: answer.faults[name] })
  return (
    <Page
      title={assignments.newTitle}
      lead={t.lead}
      above={<Breadcrumbs label={words.breadcrumbs} crumbs={[{ to: base, label: assignments.title }]} />}
    >
      <form method="post" action={`${base}?new=1`} className="stack">
        <input type="hidden" name="new" value="1" />
        <FormProblems answer={answer} labels={labels} />
        <Select {...field('what')} hint={t.whatHint} options={groups} value={draft.what} empty={t.choose} required />
        {teams.length === 0 ? (
          <p>{t.noTeams}</p>
        ) : (
          <ChoiceGroup
            name="team"
            type="checkbox"
            legend={t.teams}
            hint={t.teamsHint}
            choices={teams}
            value={draft.teams.join(',')}
            error={answer.faults.team}
            dense
          />
        )}
        <Chooser form={form} base={base} />
        <Field {...field('due')} type="date" hint={t.dueHint} value={form.due} min={form.today} required short />
        <ChoiceGroup
          name="again"
          type="checkbox"
          legend={t.held}
          hint={t.heldHint}
          choices={[{ value: 'yes', label: t.again }]}
          value={draft.again ? 'yes' : ''}
        />
        <TextArea {...field('note')} hint={t.noteHint} value={draft.note} rows={3} maxLength={500} />
        <div className="row">
          <Button name="intent" value="assign">
            {t.submit}
          </Button>
          <a href={base}>{t.cancel}</a>
        </div>
      </form>
    </Page>
  )
}
