import { isOfADay } from '~/domains/ladder/model'
import type { PersonReport } from '~/domains/reporting/person-report.server'
import { scoredWords } from '~/http/ladder/scored'
import { WithdrawnBy } from '~/http/ladder/WithdrawnBy'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { Pager } from '~/ui/Pager'
import { State } from '~/ui/State'

type Piece = PersonReport['pieces'][number]

const perPage = 20

interface EvidenceProps {
  pieces: readonly Piece[]
  page: number
  personId: string
}

/** Every piece of evidence, newest first, whether it counts, and what was withdrawn. */
export function Evidence({ pieces, page, personId }: EvidenceProps) {
  const { locale } = useSite()
  const { words } = useText()
  const pages = Math.max(1, Math.ceil(pieces.length / perPage))
  const here = Math.min(page, pages)
  return (
    <>
      <ul className="plain-list lines">
        {pieces.slice((here - 1) * perPage, here * perPage).map((piece) => (
          <li key={`${piece.result} ${piece.instrument} ${piece.competency} ${piece.level}`}>
            <EvidenceLine piece={piece} personId={personId} />
          </li>
        ))}
      </ul>
      <Pager
        page={here}
        pages={pages}
        to={(number) => `/${locale}/team/people/${personId}?page=${number}#evidence`}
        words={{ label: words.pages, previous: words.previous, next: words.next, position: words.page(here, pages) }}
      />
    </>
  )
}

function EvidenceLine({ piece, personId }: { piece: Piece; personId: string }) {
  const { locale, actor } = useSite()
  const { desk, scorecards } = useText()
  const t = desk.person
  const { kind, title, detail, at, competencyName, level } = piece
  const day = formatDay(at, locale, isOfADay(kind) ? 'UTC' : (actor?.zone ?? 'UTC'), true)
  const name = 'criterion' in detail ? `${title[locale]}: ${detail.criterion[locale]}` : title[locale]
  const Name = 'withdrawal' in piece ? 's' : 'span'
  const from = detail.kind === 'endorsement' ? t.confirmedBy(detail.byName) : t.kinds[kind]
  return (
    <>
      <div className="row-spread">
        <Name className="measure">{name}</Name>
        <Standing piece={piece} />
      </div>
      <p className="soft small">{[t.level(competencyName[locale], level), from, day].join(' · ')}</p>
      {detail.kind === 'endorsement' ? <p className="measure small">{detail.occasion}</p> : null}
      {detail.kind === 'scorecard' ? <p className="small">{scoredWords(detail, at, scorecards, locale)}</p> : null}
      {'withdrawal' in piece ? <WithdrawnBy withdrawal={piece.withdrawal} /> : null}
      {piece.mayWithdraw ? <WithdrawLink piece={piece} name={name} personId={personId} /> : null}
    </>
  )
}

function Standing({ piece }: { piece: Piece }) {
  const { desk, withdrawals } = useText()
  const t = desk.person
  if ('withdrawal' in piece) return <State kind="plain">{withdrawals.state}</State>
  const { state, points } = piece
  return (
    <State kind={state === 'counts' ? 'done' : 'plain'}>
      {state === 'counts' ? t.counts(points) : t.notCounting[state]}
    </State>
  )
}

function WithdrawLink({ piece, name, personId }: { piece: Piece; name: string; personId: string }) {
  const { locale } = useSite()
  const t = useText().withdrawals
  const search = new URLSearchParams({ result: piece.result, competency: piece.competency })
  return (
    <p className="small">
      <a href={`/${locale}/team/people/${personId}/withdraw?${search}`}>
        {'withdrawal' in piece ? t.link.restore : t.link.withdraw}
        <span className="unseen">: {name}</span>
      </a>
    </p>
  )
}
