import type { checkInCounts } from '~/domains/ladder/check-in-lists.server'
import { useLocale, useText } from '../text'

/** On pages of the team: how many check-ins wait for the reader; nothing where none does. */
export function TeamCheckInLine({ counts }: { counts: ReturnType<typeof checkInCounts> }) {
  const { teamLine } = useText().checkIns
  const locale = useLocale()
  if (counts.yours + counts.talk + counts.due === 0) return null
  return (
    <p>
      <a href={`/${locale}/team/check-ins`}>{teamLine(counts)}</a>
    </p>
  )
}
