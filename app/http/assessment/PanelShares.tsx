import type { PanelOption } from '~/domains/assessment/model'
import { useLocale, useText } from '~/http/text'
import { SmallColumns } from '~/ui/SmallColumns'
import { figureIn } from './figure'

interface PanelSharesProps {
  said: PanelOption
  scale: { from: number; to: number }
  /** Without the sentence, where its figures stand beside. */
  bare?: boolean
}

/** How a panel's ratings of one option spread: a small column for each rating of the scale, and the same in a sentence. */
export function PanelShares({ said, scale, bare = false }: PanelSharesProps) {
  const t = useText().review
  const locale = useLocale()
  const shareOf = (rating: number) => said.shares[String(rating)] ?? 0
  const counts = Object.keys(said.shares)
    .map(Number)
    .sort((one, other) => one - other)
    .map((rating) => t.panelGave(rating, Math.round(shareOf(rating) * said.n)))
  return (
    <figure className="panel-shares">
      <SmallColumns title={`${t.panelTitle}: ${counts.join('; ')}`} {...scale} shareOf={shareOf} />
      {bare ? null : (
        <figcaption>
          {t.panel(said.n, figureIn(said.mean, locale, 1))}{' '}
          {said.sd === null ? '' : t.panelSpread(figureIn(said.sd, locale, 1))}
        </figcaption>
      )}
    </figure>
  )
}
