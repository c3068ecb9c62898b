import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { Button, ButtonLink } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { Part } from '~/ui/Page'
import type { QuizPageData } from './quiz-page.server'

/** What the reader can do with the test now: sign in, start, wait, or nothing more. */
export function StartPart({ quiz }: { quiz: QuizPageData }) {
  const t = useText().assessment.start
  const { locale, path } = useSite()
  const { own, isPractice, mostAttempts } = quiz
  if (own?.left === 0)
    return (
      <Part id="start" title={t.noMoreTitle}>
        <p className="measure">{t.noMore(mostAttempts ?? 0)}</p>
        <LastResult quiz={quiz} />
      </Part>
    )
  if (own?.retakeFrom)
    return (
      <Part id="start" title={t.tooSoonTitle}>
        <p className="measure">{t.tooSoon(own.retakeFrom)}</p>
        <LastResult quiz={quiz} />
      </Part>
    )
  if (!own)
    return (
      <Part id="start" title={t.beginTitle}>
        <p className="measure">{isPractice ? t.guestPractice : t.guest}</p>
        <p>
          <ButtonLink to={`/${locale}/login?next=${encodeURIComponent(path)}`}>{t.signIn}</ButtonLink>
        </p>
      </Part>
    )
  return (
    <Part id="start" title={t.beginTitle}>
      <p className="measure">{quiz.limitMinutes ? t.savingLimited : t.saving}</p>
      <form method="post">
        <Button>
          {isPractice ? (own.last ? t.practiceAgain : t.beginPractice) : own.last ? t.beginAgain : t.begin}
        </Button>
      </form>
      <LastResult quiz={quiz} />
    </Part>
  )
}

/** The way back into an attempt that is under way. */
export function Resume({ quiz: { own, isPractice } }: { quiz: QuizPageData }) {
  const t = useText().assessment.start
  const { locale } = useSite()
  if (!own?.underWay) return null
  const { id, startedOn, closesAt } = own.underWay
  return (
    <Notice kind="due">
      <div className="stack-tight">
        <p>
          {t.resumeWhere(startedOn)} {closesAt ? <strong>{t.closes(closesAt)}</strong> : null}
        </p>
        <p>
          <ButtonLink to={`/${locale}/attempts/${id}`}>{isPractice ? t.resumePractice : t.resume}</ButtonLink>
        </p>
      </div>
    </Notice>
  )
}

/** Trying how one answers, before the test: explained at once, without weight. */
export function WarmUp({ quiz: { own, toTry } }: { quiz: QuizPageData }) {
  const t = useText().assessment.start
  return (
    <Part id="try" title={t.warmUpTitle}>
      <p className="measure">{t.warmUpAbout(toTry)}</p>
      <form method="post">
        <Button look="quiet" name="warmUp" value="1">
          {own?.isTrying ? t.warmUpResume : t.warmUp}
        </Button>
      </form>
    </Part>
  )
}

function LastResult({ quiz: { own } }: { quiz: QuizPageData }) {
  const t = useText().assessment.start
  const { locale } = useSite()
  if (!own?.last) return null
  return (
    <p>
      <a href={`/${locale}/attempts/${own.last.id}/result`}>{t.lastResult(own.last.finishedOn)}</a>
    </p>
  )
}
