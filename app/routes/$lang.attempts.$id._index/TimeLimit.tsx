import { useText } from '~/http/text'
import type { TakePageData } from './take-page.server'

/** When the server closes the attempt; a script adds the time left, and says it aloud near the end only. */
export function TimeLimit({ limit }: { limit: NonNullable<TakePageData['limit']> }) {
  const t = useText().assessment.take
  return (
    <div className="time-limit" id="limit" data-at={limit.at} data-now={limit.now}>
      <p>{limit.isToday ? t.closesAt(limit.text) : t.closesOn(limit.text)}</p>
      <p data-left="" />
      <p className="unseen" aria-live="polite" data-said="" />
    </div>
  )
}
