import { isOfADay, type JudgedPiece } from '~/domains/ladder/model'
import { formatDay } from '~/i18n/format'
import { useLocale, useText } from '../text'

interface PiecesProps {
  title: string
  pieces: readonly JudgedPiece[]
  zone: string
}

/** Evidence behind a heading that opens; nothing to open when there is none. */
export function Pieces({ title, pieces, zone }: PiecesProps) {
  if (pieces.length === 0) return null
  return (
    <details>
      <summary>{title}</summary>
      <ul className="pieces">
        {pieces.map((piece) => (
          <li key={`${piece.result} ${piece.instrument} ${piece.level}`}>
            <PieceLine piece={piece} zone={zone} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** One piece: what it is, a link to it where its owner has one, when, and what it is worth. */
export function PieceLine({ piece, zone }: { piece: JudgedPiece; zone: string }) {
  const { ladder: t } = useText()
  const locale = useLocale()
  const { kind, title, detail, path, at, points, state } = piece
  const name = 'criterion' in detail ? `${title[locale]}: ${detail.criterion[locale]}` : title[locale]
  const when = formatDay(at, locale, isOfADay(kind) ? 'UTC' : zone, true)
  const by = 'byName' in detail ? detail.byName : ''
  const worth = state === 'counts' ? t.step.gives(points) : t.evidence.short[state]
  return (
    <>
      {t.evidence.kinds[kind]}: {path ? <a href={`/${locale}${path}`}>{name}</a> : name}{' '}
      <span className="soft small">{[by, when, worth].filter(Boolean).join(' · ')}</span>
    </>
  )
}
