import { isOfADay } from '~/domains/ladder/model'
import type { PersonReport } from '~/domains/reporting/person-report.server'
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

/** Every piece of evidence, newest first, and whether it counts. */
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
            <EvidenceLine piece={piece} />
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

function EvidenceLine({ piece }: { piece: Piece }) {
  const { locale, actor } = useSite()
  const t = useText().desk.person
  const { kind, title, detail, at, state, points, competencyName, level } = piece
  const day = formatDay(at, locale, isOfADay(kind) ? 'UTC' : (actor?.zone ?? 'UTC'), true)
  const from = detail.kind === 'endorsement' ? t.confirmedBy(detail.byName) : t.kinds[kind]
  return (
    <>
      <div className="row-spread">
        <span className="measure">
          {'criterion' in detail ? `${title[locale]}: ${detail.criterion[locale]}` : title[locale]}
        </span>
        <State kind={state === 'counts' ? 'done' : 'plain'}>
          {state === 'counts' ? t.counts(points) : t.notCounting[state]}
        </State>
      </div>
      <p className="soft small">{[t.level(competencyName[locale], level), from, day].join(' · ')}</p>
      {detail.kind === 'endorsement' ? <p className="measure small">{detail.occasion}</p> : null}
    </>
  )
}
