import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { Part } from '~/ui/Page'
import type { FairnessPage } from './fairness-page.server'
import { Told } from './Told'

/** How often submissions were read, and how far the two readings lay apart. */
export function Readings({ page }: { page: FairnessPage }) {
  const t = useText().fairness
  const locale = useLocale()
  const { counts, pairing } = page.report
  const told = (count: number) => formatNumber(count, locale)
  return (
    <Part id="readings" title={t.readings}>
      <Told
        rows={[
          [t.once, told(counts.read - counts.twice), t.onceAbout],
          [t.twice, told(counts.twice - counts.thrice), t.twiceAbout],
          [t.thrice, told(counts.thrice), t.thriceAbout],
          [t.apart, told(pairing.apart), t.apartAbout(told(pairing.apart), told(pairing.submissions))],
          [t.turned, told(pairing.turned), t.turnedAbout(told(pairing.turned), told(pairing.submissions))],
        ]}
      />
    </Part>
  )
}
