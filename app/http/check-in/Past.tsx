import { formatDate } from '~/i18n/format'
import { Part } from '~/ui/Page'
import { useSite } from '../site'
import { useText } from '../text'
import type { CheckInPage } from './check-in-page.server'

interface PastProps {
  past: CheckInPage['past']
  /** The address under which each is. */
  base: string
  /** On a page that is about something else. */
  isAside?: true
}

/** Closed ones, newest first. */
export function Past({ past, base, isAside }: PastProps) {
  const { nav, past: t } = useText().checkIns
  const { actor, locale } = useSite()
  if (past.length === 0) return null
  return (
    <Part id="past" title={isAside ? nav : t.title}>
      <ul className="plain-list lines">
        {past.map(({ id, title, closedAt, leadName, isGivenUp }) => (
          <li key={id}>
            <a href={`${base}/${id}`}>
              {t.of(title, closedAt ? formatDate(closedAt, locale, actor?.zone ?? 'UTC') : '')}
            </a>{' '}
            {isGivenUp ? <span className="soft small">{t.givenUp}</span> : null}{' '}
            {leadName ? <span className="soft small">{t.with(leadName)}</span> : null}
          </li>
        ))}
      </ul>
    </Part>
  )
}
