import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { Button, ButtonLink } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { Part } from '~/ui/Page'
import type { OwnStanding } from './quiz-page.server'

/** What the reader can do with the test now: sign in, start, go on, or wait. */
export function StartPart({ own }: { own: OwnStanding | null }) {
  const t = useText().assessment.start
  const { locale, path } = useSite()
  if (own?.underWay) return <Resume own={own} />
  if (own?.retakeFrom)
    return (
      <Part id="start" title={t.tooSoonTitle}>
        <p className="measure">{t.tooSoon(own.retakeFrom)}</p>
        <LastResult own={own} />
      </Part>
    )
  if (!own)
    return (
      <Part id="start" title={t.beginTitle}>
        <p className="measure">{t.guest}</p>
        <p>
          <ButtonLink to={`/${locale}/login?next=${encodeURIComponent(path)}`}>{t.signIn}</ButtonLink>
        </p>
      </Part>
    )
  return (
    <Part id="start" title={t.beginTitle}>
      <p className="measure">{t.saving}</p>
      <form method="post">
        <Button>{own.last ? t.beginAgain : t.begin}</Button>
      </form>
      <LastResult own={own} />
    </Part>
  )
}

/** The way back into an attempt that is under way. */
export function Resume({ own }: { own: OwnStanding }) {
  const t = useText().assessment.start
  const { locale } = useSite()
  if (!own.underWay) return null
  return (
    <Notice kind="due">
      <div className="stack-tight">
        <p>{t.resumeWhere(own.underWay.startedOn)}</p>
        <p>
          <ButtonLink to={`/${locale}/attempts/${own.underWay.id}`}>{t.resume}</ButtonLink>
        </p>
      </div>
    </Notice>
  )
}

function LastResult({ own }: { own: OwnStanding }) {
  const t = useText().assessment.start
  const { locale } = useSite()
  if (!own.last) return null
  return (
    <p>
      <a href={`/${locale}/attempts/${own.last.id}/result`}>{t.lastResult(own.last.finishedOn)}</a>
    </p>
  )
}
