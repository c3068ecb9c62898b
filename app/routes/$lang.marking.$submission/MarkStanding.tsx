import type { MarkingView } from '~/domains/casework/marking-view.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatMoment, formatNumber } from '~/i18n/format'
import { Button, ButtonLink } from '~/ui/Button'
import { Notice } from '~/ui/Notice'

/** Who else is at it, and the mark that stands with what can be done with it: release it, go on to the next. */
export function MarkStanding({ view }: { view: MarkingView }) {
  const t = useText().casework.marking
  const { actor, locale } = useSite()
  const { mark, releasedAt, personName, alsoMarking } = view
  const moment = (at: Date) => formatMoment(at, locale, actor?.zone ?? 'UTC')
  return (
    <>
      {alsoMarking.length > 0 ? <Notice kind="due">{t.alsoMarking(alsoMarking.join(', '))}</Notice> : null}
      {mark ? (
        <div className={`notice stack-tight ${releasedAt ? 'done' : 'due'}`}>
          <p>{t.done(mark.markerName, moment(mark.at), formatNumber(mark.total, locale, 1))}</p>
          <p>{releasedAt ? t.seenSince(personName, moment(releasedAt)) : t.unseen(personName)}</p>
          <div className="row">
            {view.mayRelease ? (
              <form method="post">
                <Button name="intent" value="release">
                  {t.release(personName)}
                </Button>
              </form>
            ) : null}
            <Next view={view} />
          </div>
        </div>
      ) : null}
    </>
  )
}

function Next({ view }: { view: MarkingView }) {
  const t = useText().casework.marking
  const { locale } = useSite()
  const look = view.mayRelease ? 'quiet' : 'main'
  if (view.next) {
    return (
      <ButtonLink to={`/${locale}/marking/${view.next}`} look={look}>
        {t.next}
      </ButtonLink>
    )
  }
  return (
    <>
      <a href={`/${locale}/marking`}>{t.toQueue}</a>
      <span className="soft small">{t.nothingNext}</span>
    </>
  )
}
