import type { HistoryLine } from '~/domains/casework/history.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatMoment, formatNumber } from '~/i18n/format'
import type { Text } from '~/i18n/text'

/** Everything that was done to a submission, a line each; whose names may be told has been decided before. */
export function HistoryList({ lines }: { lines: readonly HistoryLine[] }) {
  const t = useText().result.history
  const { actor, locale } = useSite()
  if (lines.length === 0) return null
  return (
    <details className="fold">
      <summary>{t.title}</summary>
      <ol className="plain-list lines small">
        {lines.map((line) => (
          <li key={line.id}>
            <span className="soft">{formatMoment(line.at, locale, actor?.zone ?? 'UTC')}</span>{' '}
            <strong>{t.deeds[line.deed]}</strong> {detailsOf(line, t, (total) => formatNumber(total, locale, 1))}
          </li>
        ))}
      </ol>
    </details>
  )
}

function detailsOf(line: HistoryLine, t: Text['result']['history'], told: (total: number) => string): string {
  const { place, why, total, to } = {
    place: line.detail.place,
    why: line.detail.why,
    total: line.detail.total,
    to: line.marker,
  }
  const parts = [
    typeof place === 'number' ? t.reading(place) : '',
    typeof why === 'string' && why in t.why ? t.why[why as keyof typeof t.why] : '',
    typeof total === 'number' ? t.total(told(total)) : '',
    to ? t.to(to) : '',
    t.by(whoOf(line, t)),
  ]
  return parts.filter(Boolean).join(', ')
}

/** Marks are made by people and settled by a rule: who has no name here is one or the other. */
function whoOf({ deed, isOwn, name }: HistoryLine, t: Text['result']['history']): string {
  if (isOwn) return t.you
  if (name) return name
  return deed === 'settled' || deed === 'reading-opened' ? t.rule : t.hidden
}
