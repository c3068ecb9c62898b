import { useActionData } from '@remix-run/react'
import { figureIn } from '~/http/assessment/figure'
import type { FormFaults } from '~/http/forms.server'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { FormErrors } from '~/ui/FormErrors'
import { Part } from '~/ui/Page'
import type { RulePage } from './rule-page.server'

/** A rule to think of: it is tried before it is set. */
export function RuleForm({ page: { rules, tried, faults } }: { page: RulePage }) {
  const { errors, readingRules: t, words } = useText()
  const locale = useLocale()
  const refused = (useActionData() as FormFaults | undefined) ?? faults
  const { within, share } = tried?.rule ?? rules.stands
  const shown = { within: figureIn(within, locale, 1), share: figureIn(share * 100, locale, 1), ...refused?.given }
  const faultOf = (name: 'within' | 'share') => {
    const code = refused?.errors[name]
    return code ? (errors[code as keyof typeof errors] ?? errors.invalid) : undefined
  }
  const labels = { within: t.withinField, share: t.shareField }
  return (
    <Part id="set" title={t.set}>
      <FormErrors
        title={words.checkForm}
        faults={{ within: faultOf('within'), share: faultOf('share') }}
        labels={labels}
      />
      <form method="get" className="stack">
        <input type="hidden" name="case" value={rules.caseId} />
        {(['within', 'share'] as const).map((name) => (
          <Field
            key={name}
            name={name}
            label={labels[name]}
            hint={name === 'within' ? t.withinHint : t.shareHint}
            error={faultOf(name)}
            value={shown[name]}
            inputMode="decimal"
            required
            short
          />
        ))}
        <div>
          <Button look={tried ? 'quiet' : 'main'}>{t.foresee}</Button>
        </div>
      </form>
    </Part>
  )
}
