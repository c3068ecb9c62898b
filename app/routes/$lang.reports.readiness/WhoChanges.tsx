import { useLocale, useText } from '~/http/text'
import { DataTable } from '~/ui/DataTable'
import { Notice } from '~/ui/Notice'
import { Part } from '~/ui/Page'
import { State } from '~/ui/State'
import type { PreviewPage } from './preview-page.server'

type Preview = NonNullable<NonNullable<PreviewPage['chosen']>['preview']>
type Row = Preview['changed'][number]

interface WhoChangesProps {
  name: string
  /** What an author would write; null when the numbers are those of today. */
  yaml: string | null
  preview: Preview
}

/** Who would gain and who would lose, those who lose first. */
export function WhoChanges({ name, yaml, preview }: WhoChangesProps) {
  const t = useText().rules
  const { change, changes, changed } = preview
  return (
    <Part id="who" title={t.who}>
      <p className="measure">{t.summary(name, change.people, change.readyBefore, change.readyAfter)}</p>
      {yaml === null ? <p className="measure">{t.same}</p> : null}
      {yaml !== null && changes === 0 && change.people > 0 ? <p>{t.nobody}</p> : null}
      {changed.length > 0 ? <Changed rows={changed} more={changes - changed.length} /> : null}
      {yaml !== null ? (
        <Notice>
          <p>{t.how}</p>
          <pre className="measure">
            <code>{yaml}</code>
          </pre>
        </Notice>
      ) : null}
    </Part>
  )
}

const looks = { lost: 'missing', gained: 'done', same: 'plain' } as const

function Changed({ rows, more }: { rows: readonly Row[]; more: number }) {
  const t = useText().rules
  const locale = useLocale()
  const columns = [
    {
      id: 'who',
      title: t.columns.who,
      cell: ({ personId, name }: Row) => <a href={`/${locale}/team/people/${personId}`}>{name}</a>,
    },
    {
      id: 'readiness',
      title: t.columns.readiness,
      cell: ({ readiness }: Row) => <State kind={looks[readiness]}>{t.readiness[readiness]}</State>,
    },
    { id: 'lost', title: t.columns.lost, cell: ({ lost }: Row) => lost.join(', ') },
    { id: 'gained', title: t.columns.gained, cell: ({ gained }: Row) => gained.join(', ') },
  ]
  return (
    <>
      <DataTable caption={t.who} captionUnseen wideNames columns={columns} rows={rows} keyOf={(row) => row.personId} />
      {more > 0 ? <p className="soft small">{t.more(more)}</p> : null}
    </>
  )
}
