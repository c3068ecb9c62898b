import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Field, Select } from '~/ui/Field'
import type { TitleChoices } from './choices.server'

/** What the person is now, since a day. */
export function TitleForm({ choices, current }: { choices: TitleChoices; current: string }) {
  const locale = useLocale()
  const { words, desk } = useText()
  const t = desk.person.setTitle
  const answer = useFormAnswer('title')
  const { faults, given } = answer
  const labels = { title: t.label, since: t.since }
  const groups = choices.tracks
    .filter(({ titles }) => titles.length > 0)
    .map(({ name, titles }) => ({
      label: name[locale],
      options: titles.map((title) => ({ value: title.id, label: title.name[locale] })),
    }))
  return (
    <form method="post" className="stack">
      <input type="hidden" name="intent" value="title" />
      <FormProblems answer={answer} labels={labels} scope="title" />
      <Select
        name="title"
        scope="title"
        label={t.label}
        options={groups}
        value={given.title ?? current}
        error={faults.title}
        empty={words.choose}
        required
      />
      <Field
        name="since"
        scope="title"
        type="date"
        label={t.since}
        value={given.since ?? choices.today}
        max={choices.today}
        error={faults.since}
        required
        short
      />
      <div className="row">
        <Button>{t.submit}</Button>
      </div>
    </form>
  )
}
