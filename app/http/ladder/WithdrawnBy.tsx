import type { WithdrawnPiece } from '~/domains/ladder/withdrawal'
import { formatDay } from '~/i18n/format'
import { useSite } from '../site'
import { useText } from '../text'

/** Who took a piece of evidence out, when, and why. */
export function WithdrawnBy({ withdrawal: { byName, at, reason } }: Pick<WithdrawnPiece, 'withdrawal'>) {
  const { locale, actor } = useSite()
  const t = useText().withdrawals
  return (
    <p className="small measure">
      {t.why(byName, formatDay(at, locale, actor?.zone ?? 'UTC', true))}: {reason}
    </p>
  )
}
