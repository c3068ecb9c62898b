import type { listInvitations } from '~/domains/accounts/invitations.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { Button } from '~/ui/Button'

/** Invitations that nobody has answered yet, each with the way to take it back. */
export function Waiting({ invitations }: { invitations: ReturnType<typeof listInvitations> }) {
  const { locale, actor } = useSite()
  const t = useText().accounts
  return (
    <ul className="plain-list stack">
      {invitations.map(({ id, name, email, role, teamName, expiresAt }) => (
        <li key={id} className="row-spread">
          <div>
            <p>{[name, role ? t.roles[role] : null, teamName].filter(Boolean).join(' · ')}</p>
            <p className="soft small">
              {t.people.waitingFor(email, formatDay(expiresAt, locale, actor?.zone ?? 'UTC', true))}
            </p>
          </div>
          <form method="post">
            <input type="hidden" name="intent" value="withdraw" />
            <input type="hidden" name="invitation" value={id} />
            <Button look="quiet">
              {t.people.withdraw}
              <span className="unseen">: {name}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
