import type { MarkingView } from '~/domains/casework/marking-view.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatMoment, formatNumber } from '~/i18n/format'
import { Button, ButtonLink } from '~/ui/Button'
import { Notice } from '~/ui/Notice'

/** Where the submission stands, where the marker has nothing to read: release it, go on to the next. */
export function MarkStanding({ view }: { view: MarkingView }) {
  const { page: t } = useText().marking
  if (view.outcome) return <Settled view={view} outcome={view.outcome} />
  if (view.reading) return null
  return (
    <Notice>
      <div className="stack-tight">
        <p>{view.isReadByMe ? t.readByMe : view.turn === 'barred' ? t.barred : t.other}</p>
        <div className="row">
          <Next view={view} />
        </div>
      </div>
    </Notice>
  )
}

function Settled({ view, outcome }: { view: MarkingView; outcome: NonNullable<MarkingView['outcome']> }) {
  const { page, outcome: t } = useText().marking
  const { actor, locale } = useSite()
  const { releasedAt, personName } = view
  const verdict = outcome.passed ? page.verdictPassed : page.verdictNotPassed
  const moment = releasedAt ? formatMoment(releasedAt, locale, actor?.zone ?? 'UTC') : ''
  return (
    <div className={`notice stack-tight ${releasedAt ? 'done' : 'due'}`}>
      <p>{t.total(formatNumber(outcome.total, locale, 1), verdict)}</p>
      <p>{releasedAt ? t.seenSince(personName ?? '', moment) : t.unseen}</p>
      <div className="row">
        {view.mayRelease ? (
          <form method="post">
            <Button name="intent" value="release">
              {t.release}
            </Button>
          </form>
        ) : null}
        <Next view={view} />
      </div>
    </div>
  )
}

function Next({ view: { next, mayRelease } }: { view: MarkingView }) {
  const t = useText().marking.page
  const { locale } = useSite()
  if (next) {
    return (
      <span data-next>
        <ButtonLink to={`/${locale}/marking/${next.submissionId}`} look={mayRelease ? 'quiet' : 'main'}>
          {next.isFree ? t.takeNext : t.next}
        </ButtonLink>
      </span>
    )
  }
  return (
    <>
      <a href={`/${locale}/marking`}>{t.toQueue}</a>
      <span className="soft small">{t.nothingNext}</span>
    </>
  )
}
