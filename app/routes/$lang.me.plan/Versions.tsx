import { useLocale, useText } from '~/http/text'
import { formatMoment } from '~/i18n/format'

interface VersionsProps {
  versions: ReadonlyArray<{
    id: number
    at: Date
    minutesAWeek: number
    isOwnOrder: boolean
    leftOut: number
    own: number
  }>
  zone: string
}

/** What was changed before; nothing of it is lost. */
export function Versions({ versions, zone }: VersionsProps) {
  const t = useText().plan.versions
  const locale = useLocale()
  if (versions.length < 2) return null
  return (
    <details>
      <summary>{t.title(versions.length)}</summary>
      <ol className="plan-steps">
        {versions.map(({ id, at, minutesAWeek, isOwnOrder, leftOut, own }, index) => (
          <li key={id} className="plan-step">
            <span>
              {formatMoment(at, locale, zone)}{' '}
              <span className="soft small">{t.what(minutesAWeek, isOwnOrder, leftOut, own)}</span>
            </span>
            {index === 0 ? (
              <span className="soft small">{t.stands}</span>
            ) : (
              <form method="post">
                <input type="hidden" name="version" value={id} />
                <button type="submit" className="button quiet small" name="intent" value="restore">
                  {t.restore}
                  <span className="unseen"> {formatMoment(at, locale, zone)}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
