import type { Desk } from '~/domains/reporting/desk.server'
import { TeamCheckInLine } from '~/http/check-in/TeamLine'
import { StatementsWaiting } from '~/http/ladder/path/StatementsWaiting'
import { useLocale, useText } from '~/http/text'
import { Part } from '~/ui/Page'
import { LatePeople } from './LatePeople'

/** A lead's team in a few lines. */
export function TeamShort({ desk: { people, late, statements, checkIns } }: { desk: Desk }) {
  const locale = useLocale()
  const t = useText().desk.lead
  return (
    <Part id="team" title={t.team} action={<a href={`/${locale}/team`}>{t.go}</a>}>
      <p>{people === 0 ? t.noTeam : t.size(people, late.count)}</p>
      <StatementsWaiting count={statements} />
      {late.most.length > 0 ? <LatePeople people={late.most} /> : null}
      <TeamCheckInLine counts={checkIns} />
    </Part>
  )
}
