import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Part } from '~/ui/Page'
import type { OpenForm } from './requirements-page.server'
import { LanguageFields, SchoolingFields } from './SchoolingFields'
import { fieldsOf } from './statement-form'
import { WorkFields } from './WorkFields'

const fieldsFor = { work: WorkFields, schooling: SchoolingFields, language: LanguageFields }

/** States something, or changes what was stated. */
export function StatementForm({ form: { kind, said, replaces, isAnswered, client } }: { form: OpenForm }) {
  const t = useText().path.requirements
  const locale = useLocale()
  const answer = useFormAnswer('state')
  const isBack = Object.keys(answer.given).length > 0
  const given = isBack ? answer.given : said ? fieldsOf(said) : {}
  const { employer, fields, from, to, level, field, name, language, languageLevel } = t.form
  const labels = {
    employer,
    fields,
    from,
    to,
    field,
    name,
    language,
    level: kind === 'language' ? languageLevel : level,
  }
  const Fields = fieldsFor[kind]
  return (
    <Part id="form" title={replaces ? t.changing[kind] : t.add[kind]}>
      {isAnswered ? <p className="measure">{t.changeLoses}</p> : null}
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="state" />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="replaces" value={replaces} />
        <input type="hidden" name="client" value={answer.given.client ?? client} />
        <FormProblems answer={answer} labels={labels} />
        <Fields given={given} faults={answer.faults} />
        <div className="row">
          <Button>{t.form.save}</Button>
          <a href={`/${locale}/me/requirements`}>{t.form.cancel}</a>
        </div>
      </form>
    </Part>
  )
}
