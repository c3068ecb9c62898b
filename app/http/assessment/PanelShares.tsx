import { useId } from 'react'
import type { PanelOption } from '~/domains/assessment/model'
import { useLocale, useText } from '~/http/text'
import { figureIn } from './figure'

const column = 20
const height = 36

interface PanelSharesProps {
  said: PanelOption
  scale: { from: number; to: number }
  /** Without the sentence, where its figures stand beside. */
  bare?: boolean
}

/** How a panel's ratings of one option spread: a small column for each rating of the scale, and the same in a sentence. */
export function PanelShares({ said, scale: { from, to }, bare = false }: PanelSharesProps) {
  const t = useText().review
  const locale = useLocale()
  const title = useId()
  const ratings = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const shareOf = (rating: number) => said.shares[String(rating)] ?? 0
  const given = ratings.filter((rating) => shareOf(rating) > 0)
  const counts = given.map((rating) => t.panelGave(rating, Math.round(shareOf(rating) * said.n)))
  return (
    <figure className="panel-shares">
      <svg
        role="img"
        aria-labelledby={title}
        viewBox={`0 0 ${ratings.length * column} ${height + 14}`}
        width={ratings.length * column}
        height={height + 14}
      >
        <title id={title}>{`${t.panelTitle}: ${counts.join('; ')}`}</title>
        {ratings.map((rating, index) => (
          <g key={rating}>
            <path className="axis" d={`M${index * column + 2} ${height}h${column - 4}`} />
            <path className="bar" d={barOf(index, shareOf(rating))} />
            <text x={index * column + column / 2} y={height + 12} textAnchor="middle">
              {rating}
            </text>
          </g>
        ))}
      </svg>
      {bare ? null : (
        <figcaption>
          {t.panel(said.n, figureIn(said.mean, locale, 1))}{' '}
          {said.sd === null ? '' : t.panelSpread(figureIn(said.sd, locale, 1))}
        </figcaption>
      )}
    </figure>
  )
}

function barOf(index: number, share: number): string {
  const tall = Math.round(share * (height - 2) * 10) / 10
  return `M${index * column + 3} ${height}v${-tall}h${column - 6}v${tall}Z`
}
