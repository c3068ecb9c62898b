import { formatDate } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { useSite } from '../site'
import { useText } from '../text'
import type { CheckInPage } from './check-in-page.server'
import { Former } from './Former'
import { GivenUp, GiveUp } from './GiveUp'
import { NextSteps } from './NextSteps'
import { Notes } from './Notes'
import { RateForm, useRateRefusal } from './RateForm'
import { Review } from './Review'
import { SideBySide } from './SideBySide'
import { Unkept } from './Unkept'
import { BesideIt, Waiting } from './Waiting'

/** What a check-in is about and when, for the head of its page. */
export function useAbout({ view, title, zone }: CheckInPage): string {
  const { checkIns: t } = useText()
  const { locale } = useSite()
  if (view.state === 'given-up' && view.closedAt) return t.aboutGivenUp(title, formatDate(view.closedAt, locale, zone))
  return view.closedAt
    ? t.aboutClosed(title, formatDate(view.closedAt, locale, zone))
    : t.about(title, formatDate(view.openedAt, locale, zone))
}

/** A check-in as it stands for whoever looks; `here` is its page. */
export function CheckIn({ page, here }: { page: CheckInPage; here: string }) {
  const refusal = useRateRefusal()
  return (
    <div className="check-in">
      {refusal?.message && !page.isToRate ? <Unkept competencies={page.competencies} refusal={refusal} /> : null}
      <Standing page={page} here={here} />
      <Former page={page} />
      {page.view.mayGiveUp ? <GiveUp page={page} /> : null}
    </div>
  )
}

function Standing({ page, here }: { page: CheckInPage; here: string }) {
  const { state, seat } = page.view
  if (state === 'to-talk' || state === 'closed') return <Talk page={page} />
  if (state === 'given-up') return <GivenUp page={page} />
  if (seat === 'beside') return <BesideIt page={page} />
  if (!page.isToRate) return <Waiting page={page} />
  return page.isReview ? <Review page={page} here={here} /> : <RateForm page={page} />
}

function Talk({ page }: { page: CheckInPage }) {
  const { talk: t } = useText().checkIns
  const { state, side, id } = page.view
  const isOpen = state === 'to-talk' && side !== null
  return (
    <>
      <SideBySide page={page} />
      <Notes page={page} canAdd={isOpen} />
      <NextSteps page={page} canAdd={isOpen} canTick={side !== null} />
      {isOpen ? (
        <form method="post" action="?" className="stack-tight">
          <input type="hidden" name="checkIn" value={id} />
          <p className="soft small">{t.closeHint}</p>
          <div className="row">
            <Button name="intent" value="close">
              {t.close}
            </Button>
          </div>
        </form>
      ) : null}
    </>
  )
}
