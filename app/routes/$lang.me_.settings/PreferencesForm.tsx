import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { locales } from '~/i18n/locale'
import { textOf } from '~/i18n/text'
import { Button } from '~/ui/Button'
import { ChoiceGroup } from '~/ui/ChoiceGroup'
import { Select } from '~/ui/Field'

const intent = 'preferences'

/** Language and zone are the account's; the appearance is this browser's. */
export function PreferencesForm({ locale, zone, zones }: { locale: string; zone: string; zones: readonly string[] }) {
  const answer = useFormAnswer(intent)
  const { faults, given } = answer
  const { theme } = useSite()
  const { theme: themes, accounts: t } = useText()
  const languages = locales.map((each) => ({ value: each, label: textOf(each).language.name }))
  const appearances = (['system', 'light', 'dark'] as const).map((each) => ({ value: each, label: themes[each] }))
  const zoneNames = zones.map((each) => ({ value: each, label: each.replaceAll('_', ' ') }))
  const labels = { locale: t.language, zone: t.settings.zone, theme: themes.label }
  return (
    <form method="post" className="stack">
      <input type="hidden" name="intent" value={intent} />
      <FormProblems answer={answer} labels={labels} />
      <Select
        name="locale"
        label={t.language}
        options={languages}
        value={given.locale ?? locale}
        error={faults.locale}
      />
      <Select
        name="zone"
        label={t.settings.zone}
        hint={t.settings.zoneHint}
        options={zoneNames}
        value={given.zone ?? zone}
        error={faults.zone}
      />
      <ChoiceGroup
        name="theme"
        legend={themes.label}
        choices={appearances}
        value={given.theme ?? theme}
        error={faults.theme}
      />
      <div className="row">
        <Button>{t.settings.savePreferences}</Button>
      </div>
    </form>
  )
}
