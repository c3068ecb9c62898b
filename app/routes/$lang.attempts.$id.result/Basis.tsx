import { useText } from '~/http/text'
import { DataTable } from '~/ui/DataTable'
import { Notice } from '~/ui/Notice'
import { Part } from '~/ui/Page'
import type { ResultPageData } from './result-page.server'

/** What the score stands on: which key, which answers, and the scores beside it by others. */
export function Basis({ page }: { page: ResultPageData }) {
  const { assessment, review } = useText()
  const t = review.result
  const { provisional } = assessment.start
  const { key, basis, late, earlier } = page
  return (
    <Part id="basis" title={t.basis}>
      <p className="measure">
        {key.members === null ? t.authorsKey : t.panelKey(key.members)} {t.answers[basis]}
      </p>
      {key.provisional ? <Notice kind="provisional">{provisional}</Notice> : null}
      {late.length > 0 ? <Late late={late} /> : null}
      {earlier.length > 0 ? <Earlier earlier={earlier} /> : null}
    </Part>
  )
}

function Late({ late }: Pick<ResultPageData, 'late'>) {
  const t = useText().review.result
  return (
    <div className="stack-tight">
      <h3>{t.late}</h3>
      <p className="measure">{t.lateAbout}</p>
      <ul>
        {late.map(({ id, place, arrivedAt, accepted }) => (
          <li key={id}>{`${t.lateStep(place, arrivedAt)}: ${accepted ? t.lateCounts : t.lateKept}`}</li>
        ))}
      </ul>
    </div>
  )
}

function Earlier({ earlier }: Pick<ResultPageData, 'earlier'>) {
  const { assessment, review } = useText()
  const t = review.result
  const rows = earlier.map((row, place) => ({ ...row, id: String(place) }))
  return (
    <DataTable
      caption={t.earlier}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { id: 'at', title: t.scoredAt, cell: ({ at }) => at },
        {
          id: 'total',
          title: assessment.result.sum,
          number: true,
          cell: ({ total }) => total ?? assessment.result.notScorable,
        },
        { id: 'key', title: t.key, cell: ({ ofPanel }) => (ofPanel ? t.ofPanel : t.ofAuthors) },
        { id: 'answers', title: t.counted, cell: ({ basis }) => t.countedAs[basis] },
      ]}
    />
  )
}
