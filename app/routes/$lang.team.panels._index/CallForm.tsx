import type { PanelTest } from '~/domains/assessment/panels.server'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Field, Select } from '~/ui/Field'

export function CallForm({ tests, quiz }: { tests: readonly PanelTest[]; quiz: string }) {
  const locale = useLocale()
  const t = useText().panels.list
  const answer = useFormAnswer()
  const { faults, given } = answer
  const options = tests.map(({ id, title, items }) => ({ value: id, label: t.test(title[locale], items) }))
  return (
    <form method="post" className="stack measure">
      <FormProblems answer={answer} labels={{ quiz: t.quiz, name: t.name }} />
      <p>{t.callAbout}</p>
      <Select
        name="quiz"
        label={t.quiz}
        options={options}
        value={given.quiz ?? quiz}
        empty={t.pick}
        error={faults.quiz}
        required
      />
      <Field
        name="name"
        label={t.name}
        hint={t.nameHint}
        value={given.name}
        error={faults.name}
        maxLength={120}
        required
      />
      <div className="row">
        <Button>{t.submit}</Button>
      </div>
    </form>
  )
}
