import type { HoldWithSteps } from '~/domains/ladder/holds.server'
import { useLocale, useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { State } from '~/ui/State'
import { Steps } from '../Steps'

interface HoldLineProps {
  hold: HoldWithSteps
  /** The level asked. */
  asked: number
  titleId: string
  zone: string
}

/** The level held beside the one asked, until when, and in the last quarter what keeps it. */
export function HoldLine({ hold: { level, until, isFading, fresher }, asked, titleId, zone }: HoldLineProps) {
  const t = useText().path.hold
  const locale = useLocale()
  const day = until ? formatDate(until, locale, zone) : ''
  return (
    <>
      <p className="small">
        {t.level(level, asked)} {isFading ? null : t.until(day)}
      </p>
      {isFading ? <State kind="due">{t.fading(day)}</State> : null}
      {fresher.length > 0 ? <Steps steps={fresher} title={t.fresher} titleId={titleId} zone={zone} /> : null}
    </>
  )
}
