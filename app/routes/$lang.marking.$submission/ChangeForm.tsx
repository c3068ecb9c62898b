import type { MarkingView } from '~/domains/casework/marking-view.server'
import { remarkLimit } from '~/domains/casework/model'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { Select, TextArea } from '~/ui/Field'
import { FormErrors } from '~/ui/FormErrors'
import { Notice } from '~/ui/Notice'
import { faultOf } from './fault'
import type { ShownOutcome } from './OutcomePart'
import type { MarkRefusal } from './take.server'

interface ChangeFormProps {
  view: MarkingView
  outcome: ShownOutcome
  refusal: MarkRefusal | null
}

/** Levels that stand, each to be left or changed, and why. */
export function ChangeForm({ view, outcome, refusal }: ChangeFormProps) {
  const { outcome: t, page } = useText().marking
  const { locale } = useSite()
  const given = (name: string, stands: string) => refusal?.given[name] ?? stands
  const faults = Object.fromEntries(
    Object.entries(refusal?.errors ?? {}).map(([name, code]) => [name, faultOf(page, code)]),
  )
  const optionsOf = (levels: readonly Record<'es' | 'en', string>[], stands: number) => {
    const places = levels.map((_, place) => place)
    const all = Number.isInteger(stands) ? places : [...places, stands].sort((one, other) => one - other)
    return all.map((level) => {
      const words = levels[level]?.[locale]
      const name = page.level(formatNumber(level, locale, Number.isInteger(level) ? 0 : 1))
      return { value: String(level), label: words ? `${name}: ${words}` : name }
    })
  }
  return (
    <form method="post" className="stack paper-body">
      <FormErrors title={page.faultsTitle} faults={faults} />
      {refusal?.conflict ? <Notice kind="due">{refusal.conflict}</Notice> : null}
      <p className="soft">{t.changeLead}</p>
      <input type="hidden" name="standing" value={outcome.id} />
      {view.rubric.criteria.map(({ id, name, levels }) => {
        const stands = outcome.body[id]?.level ?? 0
        const field = `level.${id}`
        return (
          <Select
            key={id}
            name={field}
            label={name[locale]}
            options={optionsOf(levels, stands)}
            value={given(field, String(stands))}
            error={faults[field]}
          />
        )
      })}
      <TextArea
        name="reason"
        label={t.reason}
        hint={t.reasonHint}
        value={given('reason', '')}
        error={faults.reason}
        rows={3}
        maxLength={remarkLimit}
      />
      <Button name="intent" value="change">
        {t.save}
      </Button>
    </form>
  )
}
