import { formatDate } from '~/i18n/format'
import { Part } from '~/ui/Page'
import { useSite } from '../site'
import { useText } from '../text'
import type { CheckInPage } from './check-in-page.server'

/** Closed ones, newest first; `base` is the address under which each is. */
export function Past({ past, base }: { past: CheckInPage['past']; base: string }) {
  const { past: t } = useText().checkIns
  const { actor, locale } = useSite()
  if (past.length === 0) return null
  return (
    <Part id="past" title={t.title}>
      <ul className="plain-list lines">
        {past.map(({ id, title, closedAt, leadName }) => (
          <li key={id}>
            <a href={`${base}/${id}`}>
              {t.of(title, closedAt ? formatDate(closedAt, locale, actor?.zone ?? 'UTC') : '')}
            </a>{' '}
            {leadName ? <span className="soft small">{t.with(leadName)}</span> : null}
          </li>
        ))}
      </ul>
    </Part>
  )
}
