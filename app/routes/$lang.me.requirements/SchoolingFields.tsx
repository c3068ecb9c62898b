import { fieldsOfStudy, languageLevels, schoolings } from '~/domains/content/condition'
import { languages } from '~/domains/ladder/statement'
import { languageName } from '~/http/ladder/path/statement-words'
import { useLocale, useText } from '~/http/text'
import { ChoiceGroup } from '~/ui/ChoiceGroup'
import { Field, Select } from '~/ui/Field'
import type { FieldsProps } from './WorkFields'

/** What someone finished, in which subject and where. */
export function SchoolingFields({ given, faults }: FieldsProps) {
  const { words, path } = useText()
  const t = path.requirements
  return (
    <>
      <ChoiceGroup
        name="level"
        legend={t.form.level}
        choices={schoolings.map((level) => ({ value: level, label: t.schoolings[level] }))}
        value={given.level}
        error={faults.level}
        required
      />
      <Select
        name="field"
        label={t.form.field}
        options={fieldsOfStudy.map((field) => ({ value: field, label: t.fieldsOfStudy[field] }))}
        value={given.field}
        error={faults.field}
        empty={words.choose}
        required
      />
      <Field
        name="name"
        label={t.form.name}
        hint={t.form.nameHint}
        value={given.name}
        error={faults.name}
        maxLength={200}
        required
      />
    </>
  )
}

/** Which language, and how well. */
export function LanguageFields({ given, faults }: FieldsProps) {
  const { words, path } = useText()
  const locale = useLocale()
  const t = path.requirements
  const options = languages.map((code) => ({ value: code, label: languageName(code, locale) }))
  return (
    <>
      <Select
        name="language"
        label={t.form.language}
        hint={t.form.languageHint}
        options={options}
        value={given.language}
        error={faults.language}
        empty={words.choose}
        required
      />
      <ChoiceGroup
        name="level"
        legend={t.form.languageLevel}
        choices={languageLevels.map((level) => ({ value: level, label: t.languageLevels[level] }))}
        value={given.level}
        error={faults.level}
        required
      />
    </>
  )
}
