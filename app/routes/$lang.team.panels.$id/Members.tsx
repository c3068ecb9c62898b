import type { MemberProgress } from '~/domains/assessment/panel-model'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { DataTable } from '~/ui/DataTable'
import { EmptyState } from '~/ui/EmptyState'
import { Part } from '~/ui/Page'
import { State } from '~/ui/State'
import type { PanelPageData } from './panel-page.server'

/** Who rates, and how far each is. */
export function Members({ page: { members, panel } }: { page: PanelPageData }) {
  const { locale, actor } = useSite()
  const t = useText().panels.panel
  const columns = [
    { id: 'member', title: t.member, cell: (member: MemberProgress) => <Who member={member} /> },
    {
      id: 'invited',
      title: t.invited,
      cell: ({ invitedAt }: MemberProgress) => formatDay(invitedAt, locale, actor?.zone ?? 'UTC'),
    },
    {
      id: 'progress',
      title: t.progress,
      cell: (member: MemberProgress) => <HowFar member={member} items={panel.items} />,
    },
    {
      id: 'actions',
      title: t.actions,
      cell: (member: MemberProgress) => <Changes member={member} isClosed={panel.closedAt !== null} />,
    },
  ]
  return (
    <Part id="members" title={t.members}>
      {members.length === 0 ? (
        <EmptyState>{t.noMembers}</EmptyState>
      ) : (
        <DataTable
          caption={t.members}
          captionUnseen
          wideNames
          columns={columns}
          rows={members}
          keyOf={({ id }) => id}
        />
      )}
    </Part>
  )
}

function Who({ member: { name, email, personId } }: { member: MemberProgress }) {
  const t = useText().panels.panel
  return (
    <>
      {name} <span className="soft">{[email ?? t.byLink, personId ? '' : t.guest].filter(Boolean).join(', ')}</span>
    </>
  )
}

function HowFar({ member: { doneAt, ratedItems }, items }: { member: MemberProgress; items: number }) {
  const t = useText().panels.panel
  if (doneAt) return <State kind="done">{t.isDone}</State>
  if (ratedItems === 0) return <State kind="plain">{t.notBegun}</State>
  return <State kind="due">{t.ratedOf(ratedItems, items)}</State>
}

function Changes({ member: { id, name }, isClosed }: { member: MemberProgress; isClosed: boolean }) {
  const t = useText().panels.panel
  return (
    <details className="panel-changes">
      <summary>
        {t.change} <span className="unseen">{name}</span>
      </summary>
      <form method="post" className="row">
        <input type="hidden" name="member" value={id} />
        {isClosed ? null : (
          <Button look="quiet" name="intent" value="renew">
            {t.renew} <span className="unseen">{t.renewFor(name)}</span>
          </Button>
        )}
        <Button look="quiet" name="intent" value="remove">
          {t.remove} <span className="unseen">{t.removeWho(name)}</span>
        </Button>
      </form>
    </details>
  )
}
