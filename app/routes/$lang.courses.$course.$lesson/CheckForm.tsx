import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { ChoiceGroup } from '~/ui/ChoiceGroup'
import { FormErrors } from '~/ui/FormErrors'
import { Notice } from '~/ui/Notice'
import type { CheckView } from './check-view.server'
import { fieldOf } from './fields'

export interface CheckRefusal {
  errors: Record<string, string>
  given: Record<string, string>
}

interface CheckFormProps {
  form: Extract<CheckView, { kind: 'open' }>
  keep: string
  refusal: CheckRefusal | undefined
}

export function CheckForm({ form, keep, refusal }: CheckFormProps) {
  const text = useText()
  const t = text.learning.check
  const { form: whole, ...open } = refusal?.errors ?? {}
  const fields = form.questions.map(({ id }) => fieldOf(id))
  const faults = Object.fromEntries(fields.map((name) => [name, open[name] ? text.errors.choose : undefined]))
  return (
    <>
      <p className="measure">{t.lead(form.questions.length, form.pass)}</p>
      {form.last ? <LastTime last={form.last} /> : null}
      {whole ? (
        <Notice kind="due" live>
          {t.changed}
        </Notice>
      ) : null}
      <FormErrors title={t.open} faults={faults} labels={labelsOf(fields, t.question)} />
      <form method="post" className="stack-wide" data-keep={keep} action="?again=yes">
        <input type="hidden" name="intent" value="check" />
        <input type="hidden" name="client" value={form.client} />
        <input type="hidden" name="check" value={form.hash} />
        {form.questions.map(({ id, stem, options }, index) => (
          <ChoiceGroup
            key={id}
            name={fieldOf(id)}
            legend={`${index + 1}. ${stem}`}
            choices={options.map((option) => ({ value: option.id, label: option.text }))}
            value={refusal?.given[fieldOf(id)]}
            error={faults[fieldOf(id)]}
          />
        ))}
        <div>
          <Button>{t.send}</Button>
        </div>
      </form>
    </>
  )
}

function LastTime({ last }: { last: NonNullable<CheckFormProps['form']['last']> }) {
  const t = useText().learning.check
  return (
    <p className="measure soft">
      {t.last(last.when)} {t.score(last.right, last.total)} <a href={`?result=${last.id}#check`}>{t.result}</a>
    </p>
  )
}

function labelsOf(fields: readonly string[], label: (number: number) => string): Record<string, string> {
  return Object.fromEntries(fields.map((name, index) => [name, label(index + 1)]))
}
