import { useFormAnswer } from '~/http/form-answer'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'

/** Marks someone as gone, or as back again. */
export function LeaveForm({ leftAt }: { leftAt: Date | null }) {
  const { faults } = useFormAnswer('left')
  const { locale, actor } = useSite()
  const t = useText().accounts.person
  return (
    <form method="post" className="stack">
      <input type="hidden" name="intent" value={leftAt ? 'returned' : 'left'} />
      {faults.left ? (
        <Notice kind="missing" live>
          <p>{faults.left}</p>
        </Notice>
      ) : null}
      <p className="measure">{leftAt ? t.leftAt(formatDate(leftAt, locale, actor?.zone ?? 'UTC')) : t.leaveLead}</p>
      <div className="row">
        <Button look={leftAt ? 'quiet' : 'danger'}>{leftAt ? t.markReturned : t.markLeft}</Button>
      </div>
    </form>
  )
}
