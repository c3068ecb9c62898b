import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { ChoiceGroup } from '~/ui/ChoiceGroup'
import { Field } from '~/ui/Field'
import type { FormView } from './form-view.server'

/** Single people: those chosen so far, a search, and what it found. Its buttons come first, so that Enter searches. */
export function Chooser({ form, base }: { form: FormView; base: string }) {
  const t = useText().desk.assign
  const { chosen, found, draft } = form
  const chosenChoices = chosen.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` }))
  return (
    <fieldset className="stack">
      <legend>
        <h2 id="single">{t.people}</h2>
      </legend>
      {chosen.length > 0 ? (
        <ChoiceGroup
          name="person"
          type="checkbox"
          legend={t.chosen(chosen.length)}
          choices={chosenChoices}
          value={chosen.map(({ id }) => id).join(',')}
          scope="chosen"
          dense
        />
      ) : null}
      <div className="row pick">
        <Field name="q" type="search" label={t.search} value={draft.q ?? ''} maxLength={100} />
        <Button look="quiet" formMethod="get" formAction={`${base}#single`} formNoValidate>
          {t.find}
        </Button>
      </div>
      {found ? <Found found={found} base={base} /> : null}
    </fieldset>
  )
}

function Found({ found, base }: { found: NonNullable<FormView['found']>; base: string }) {
  const t = useText().desk.assign
  const { people, total, page, pages, first } = found
  const choices = people.map(({ id, name, email, teamName }) => {
    return { value: id, label: [name, teamName, email].filter(Boolean).join(' · ') }
  })
  if (total === 0) return <p>{t.notFound}</p>
  const last = Math.min(total, first + 19)
  const turn = {
    look: 'quiet',
    name: 'page',
    formMethod: 'get',
    formAction: `${base}#single`,
    formNoValidate: true,
  } as const
  return (
    <div className="found">
      <ChoiceGroup name="person" type="checkbox" legend={t.found(total)} choices={choices} scope="found" dense />
      {pages > 1 ? (
        <div className="row">
          <span className="soft">{t.more(first, last, total)}</span>
          {page > 1 ? (
            <Button {...turn} value={String(page - 1)}>
              {t.previous}
            </Button>
          ) : null}
          {page < pages ? (
            <Button {...turn} value={String(page + 1)}>
              {t.next}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
