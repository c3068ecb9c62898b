import type { SessionView } from '~/domains/accounts/sessions.server'
import { useLocale, useText } from '~/http/text'
import { formatMoment } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { State } from '~/ui/State'
import { browserIn, systemIn } from './browser-name'

/** Where the person is signed in, newest first, each with the way to end it. */
export function Sessions({ sessions, zone }: { sessions: readonly SessionView[]; zone: string }) {
  const t = useText().accounts.settings
  return (
    <>
      <p className="measure">{t.sessionsLead}</p>
      <ul className="plain-list stack">
        {sessions.map((session) => (
          <li key={session.publicId} className="row-spread session">
            <SessionLine session={session} zone={zone} />
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form method="post">
          <input type="hidden" name="intent" value="end-others" />
          <Button look="danger">{t.endOthers}</Button>
        </form>
      ) : null}
    </>
  )
}

function SessionLine({ session, zone }: { session: SessionView; zone: string }) {
  const locale = useLocale()
  const t = useText().accounts.settings
  const where = t.browser(browserIn(session.userAgent) ?? t.otherBrowser, systemIn(session.userAgent) ?? t.otherSystem)
  const since = t.since(formatMoment(session.createdAt, locale, zone))
  return (
    <>
      <div>
        <p>{where}</p>
        <p className="soft small">{since}</p>
      </div>
      {session.isThisOne ? (
        <State kind="done">{t.thisOne}</State>
      ) : (
        <form method="post">
          <input type="hidden" name="intent" value="end-session" />
          <input type="hidden" name="session" value={session.publicId} />
          <Button look="quiet">
            {t.end}
            <span className="unseen">{`: ${where}, ${since}`}</span>
          </Button>
        </form>
      )}
    </>
  )
}
