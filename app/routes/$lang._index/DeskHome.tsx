import type { Desk } from '~/domains/reporting/desk.server'
import type { OwnHome } from '~/domains/reporting/home.server'
import { TeamCheckInLine } from '~/http/check-in/TeamLine'
import { useLocale, useText } from '~/http/text'
import { ButtonLink } from '~/ui/Button'
import { Page, Part } from '~/ui/Page'
import { LatePeople } from './LatePeople'
import { MarkingStep } from './MarkingStep'
import { NextStepCard } from './NextStepCard'
import { OwnParts } from './OwnHome'

/** For trainers and administrators: what waits for marking, who is overdue, then what they learn themselves. */
export function DeskHome({ desk: { waiting, late, checkIns }, own }: { desk: Desk; own: OwnHome }) {
  const locale = useLocale()
  const { trainer: t } = useText().desk
  const learnsToo = own.next !== null || own.due.length > 0 || own.standing.target !== null
  return (
    <Page title={t.nextTitle}>
      {waiting ? <MarkingStep waiting={waiting} /> : null}
      <Part id="late" title={t.late}>
        {late.count === 0 ? <p>{t.nobodyLate}</p> : <LatePeople people={late.most} />}
        {late.count > late.most.length ? (
          <p>
            <a href={`/${locale}/team?late=yes&sort=late`}>{t.allLate(late.count)}</a>
          </p>
        ) : null}
        <TeamCheckInLine counts={checkIns} />
        <div className="row">
          <ButtonLink to={`/${locale}/team/assignments?new=1`} look="quiet">
            {t.assign}
          </ButtonLink>
          <a href={`/${locale}/team/assignments`}>{t.assignments}</a>
          <a href={`/${locale}/team`}>{t.team}</a>
        </div>
      </Part>
      {learnsToo ? (
        <>
          <h2>{t.own}</h2>
          <NextStepCard own={own} />
          <OwnParts own={own} />
        </>
      ) : null}
    </Page>
  )
}
