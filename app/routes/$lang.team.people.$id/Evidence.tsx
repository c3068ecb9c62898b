import type { PersonReport } from '~/domains/reporting/person-report.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import { Pager } from '~/ui/Pager'

type Piece = PersonReport['pieces'][number]

const perPage = 20

interface EvidenceProps {
  pieces: readonly Piece[]
  page: number
  personId: string
}

/** Every piece of evidence, newest first, and whether it counts. */
export function Evidence({ pieces, page, personId }: EvidenceProps) {
  const { locale, actor } = useSite()
  const { words, desk } = useText()
  const t = desk.person
  const pages = Math.max(1, Math.ceil(pieces.length / perPage))
  const here = Math.min(page, pages)
  const c = t.evidenceColumns
  const columns = [
    { id: 'what', title: c.what, cell: (piece: Piece) => <What piece={piece} /> },
    { id: 'competency', title: c.competency, cell: (piece: Piece) => <About piece={piece} /> },
    {
      id: 'at',
      title: c.at,
      // a sighting is a day, not a moment of some zone
      cell: ({ at, kind }: Piece) =>
        formatDay(at, locale, kind === 'endorsement' ? 'UTC' : (actor?.zone ?? 'UTC'), true),
    },
    {
      id: 'counts',
      title: c.counts,
      cell: ({ state, points }: Piece) => (state === 'counts' ? t.counts(points) : t.notCounting[state]),
    },
  ]
  return (
    <>
      <DataTable
        caption={t.evidence}
        captionUnseen
        columns={columns}
        rows={pieces.slice((here - 1) * perPage, here * perPage)}
        keyOf={({ result, instrument, competency, level }) => `${result} ${instrument} ${competency} ${level}`}
      />
      <Pager
        page={here}
        pages={pages}
        to={(number) => `/${locale}/team/people/${personId}?page=${number}#evidence`}
        words={{ label: words.pages, previous: words.previous, next: words.next, position: words.page(here, pages) }}
      />
    </>
  )
}

function What({ piece: { kind, title, detail } }: { piece: Piece }) {
  const { locale } = useSite()
  const t = useText().desk.person
  return (
    <>
      {detail.kind === 'case' ? `${title[locale]}: ${detail.criterion[locale]}` : title[locale]}
      <br />
      <span className="soft small">{detail.kind === 'endorsement' ? t.confirmedBy(detail.byName) : t.kinds[kind]}</span>
      {detail.kind === 'endorsement' ? <p className="small">{detail.occasion}</p> : null}
    </>
  )
}

function About({ piece: { competencyName, level } }: { piece: Piece }) {
  const { locale } = useSite()
  return useText().desk.person.level(competencyName[locale], level)
}
