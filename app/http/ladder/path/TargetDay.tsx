import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useLocale, useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'

interface TargetDayProps {
  titleId: string
  wantedBy: Date | null
  /** The calendar day where the reader is. */
  today: string
}

/** By when the target is wanted, and behind it the form that says so. */
export function TargetDay({ titleId, wantedBy, today }: TargetDayProps) {
  const t = useText().path.target
  const locale = useLocale()
  const answer = useFormAnswer('wanted-by')
  const wanted = dayOf(wantedBy)
  const day = wantedBy ? formatDate(wantedBy, locale, 'UTC') : ''
  return (
    <div className="stack-tight">
      <p>{!wanted ? t.none : wanted < today ? t.over(day) : t.wanted(day)}</p>
      <details className="fold" open={'wantedBy' in answer.faults}>
        <summary>{wanted ? t.change : t.set}</summary>
        <form method="post" className="stack-tight">
          <input type="hidden" name="intent" value="wanted-by" />
          <input type="hidden" name="target" value={titleId} />
          <FormProblems answer={answer} labels={{ wantedBy: t.label }} />
          <WantedBy value={answer.given.wantedBy ?? wanted} today={today} error={answer.faults.wantedBy} />
          <div>
            <Button look="quiet">{t.save}</Button>
          </div>
        </form>
      </details>
    </div>
  )
}

/** The field for the day. */
export function WantedBy({ value, today, error }: { value: string; today: string; error: string | undefined }) {
  const t = useText().path.target
  return (
    <Field name="wantedBy" type="date" label={t.label} hint={t.hint} value={value} min={today} error={error} short />
  )
}

function dayOf(at: Date | null): string {
  return at ? at.toISOString().slice(0, 10) : ''
}
