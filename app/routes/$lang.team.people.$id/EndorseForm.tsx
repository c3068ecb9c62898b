import { occasionLimit } from '~/domains/ladder/model'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Field, Select, TextArea } from '~/ui/Field'
import { Behaviours } from './Behaviours'
import type { EndorseChoices } from './choices.server'

/** First which competency, by GET; then what was seen of it, on what occasion, and when. */
export function EndorseForm({ name, choices }: { name: string; choices: EndorseChoices }) {
  const locale = useLocale()
  const t = useText().desk.person.endorse
  const { competencies, picked } = choices
  const options = competencies.map(({ id, name, asked }) => {
    return { value: id, label: asked ? t.asked(name[locale], asked) : name[locale] }
  })
  return (
    <>
      <p className="measure">{t.lead(name)}</p>
      <form action="#endorse" className="row pick">
        <Select name="competency" label={t.competency} options={options} value={picked?.id ?? ''} required />
        <Button look={picked ? 'quiet' : 'main'}>{t.pick}</Button>
      </form>
      {picked ? <SeenForm choices={choices} /> : null}
    </>
  )
}

function SeenForm({ choices }: { choices: EndorseChoices }) {
  const t = useText().desk.person.endorse
  const answer = useFormAnswer('endorse')
  const { faults, given } = answer
  const labels = { behaviour: t.behaviour, occasion: t.occasion, seen: t.seenAt }
  const field = (name: keyof typeof labels) => {
    return { name, scope: 'endorse', label: labels[name], value: given[name], error: faults[name] }
  }
  return (
    <form method="post" className="stack">
      <input type="hidden" name="intent" value="endorse" />
      <input type="hidden" name="client" value={given.client ?? choices.client} />
      <FormProblems answer={answer} labels={labels} scope="endorse" />
      <Behaviours choices={choices} chosen={given.behaviour} error={faults.behaviour} />
      <TextArea {...field('occasion')} hint={t.occasionHint} rows={4} maxLength={occasionLimit} required />
      <Field {...field('seen')} value={given.seen ?? choices.today} type="date" max={choices.today} required short />
      <div className="row">
        <Button>{t.submit}</Button>
      </div>
    </form>
  )
}
