import { isOfADay } from '~/domains/ladder/model'
import type { WithdrawalView } from '~/domains/ladder/withdrawal-view.server'
import { WithdrawnBy } from '~/http/ladder/WithdrawnBy'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay } from '~/i18n/format'

/** What a result says, piece by piece, and who has taken it out. */
export function What({ pieces }: Pick<WithdrawalView, 'pieces'>) {
  const { locale, actor } = useSite()
  const { withdrawals: t, ladder } = useText()
  return (
    <ul className="plain-list lines">
      {pieces.map((piece) => {
        const { kind, title, detail, competency, competencyName, level, instrument, at } = piece
        const day = formatDay(at, locale, isOfADay(kind) ? 'UTC' : (actor?.zone ?? 'UTC'), true)
        const from = 'byName' in detail ? detail.byName : ''
        const facts = [t.about(competencyName[locale], level), ladder.evidence.kinds[kind], from, day]
        return (
          <li key={`${instrument} ${competency} ${level}`}>
            <span className="measure">
              {'criterion' in detail ? `${title[locale]}: ${detail.criterion[locale]}` : title[locale]}
            </span>
            <p className="soft small">{facts.filter(Boolean).join(' · ')}</p>
            {'withdrawal' in piece ? <WithdrawnBy withdrawal={piece.withdrawal} /> : null}
          </li>
        )
      })}
    </ul>
  )
}
