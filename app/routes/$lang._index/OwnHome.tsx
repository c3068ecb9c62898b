import type { Desk } from '~/domains/reporting/desk.server'
import type { OwnHome as Own } from '~/domains/reporting/home.server'
import { useText } from '~/http/text'
import { Page, Part } from '~/ui/Page'
import { Choose } from './Choose'
import { DueList } from './DueList'
import { NewsList } from './NewsList'
import { NextStepCard } from './NextStepCard'
import { Rung } from './Rung'
import { TeamShort } from './TeamShort'

/** What now, what is due, what is new, where I stand; for a lead their team in short. */
export function OwnHome({ own, desk }: { own: Own; desk: Desk | null }) {
  const t = useText().desk.home
  return (
    <Page title={t.title}>
      <NextStepCard own={own} />
      <OwnParts own={own} />
      {desk ? <TeamShort desk={desk} /> : null}
    </Page>
  )
}

/** What stands below the next step, each part only when there is something in it. */
export function OwnParts({ own }: { own: Own }) {
  const t = useText().desk.home
  const { next, due, news, standing } = own
  // the next step has said its own date already
  const others = next && 'dueAt' in next.why ? due.slice(1) : due
  return (
    <>
      {others.length > 0 ? (
        <Part id="due" title={others.length < due.length ? t.alsoDue : t.due}>
          <DueList works={others} />
        </Part>
      ) : null}
      {news.length > 0 ? (
        <Part id="news" title={t.news}>
          <NewsList news={news} />
        </Part>
      ) : null}
      {standing.readiness ? <Rung standing={standing} /> : <Choose standing={standing} />}
    </>
  )
}
