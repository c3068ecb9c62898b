import { formatMoment } from '~/i18n/format'
import { Part } from '~/ui/Page'
import { useSite } from '../site'
import { useText } from '../text'
import type { CheckInPage } from './check-in-page.server'
import { Sheet } from './Sheet'

/** What leads had begun in whose place somebody else rates now. */
export function Former({ page: { view, competencies, zone } }: { page: CheckInPage }) {
  const { former: t } = useText().checkIns
  const { locale } = useSite()
  if (view.former.length === 0) return null
  return (
    <Part id="former" title={t.title}>
      <p className="soft small">{t.lead}</p>
      {view.former.map(({ byName, savedAt, ratings }) => (
        <details key={`${byName} ${savedAt}`}>
          <summary>{t.of(byName, formatMoment(savedAt, locale, zone))}</summary>
          <Sheet competencies={competencies} ratings={ratings} isPartial />
        </details>
      ))}
    </Part>
  )
}
