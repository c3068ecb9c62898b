import { useText } from '~/http/text'
import { DataTable } from '~/ui/DataTable'
import { Part } from '~/ui/Page'
import type { ComparePageData } from './compare-page.server'

type Row = ComparePageData['differ'][number]

/** What the titles ask for: first what tells them apart, then what they ask alike. */
export function Competencies({ titles, differ, alike }: Pick<ComparePageData, 'titles' | 'differ' | 'alike'>) {
  const t = useText().ladder.compare
  const columns = [
    { id: 'competency', title: t.competency, cell: ({ name }: Row) => name },
    ...titles.map(({ id, name }, index) => ({
      id,
      title: name,
      cell: ({ asked }: Row) => <AskedLevel asked={asked[index] ?? null} />,
    })),
  ]
  const table = (caption: string, rows: readonly Row[]) => (
    <DataTable caption={caption} columns={columns} rows={rows} keyOf={({ competency }) => competency} />
  )
  return (
    <Part id="competencies" title={t.competencies}>
      {differ.length > 0 ? table(t.differ, differ) : <p>{t.nothingDiffers}</p>}
      {alike.length > 0 ? table(t.alike, alike) : null}
    </Part>
  )
}

function AskedLevel({ asked }: { asked: Row['asked'][number] }) {
  const { ladder, learning } = useText()
  if (!asked) return <span className="soft">{ladder.compare.notAsked}</span>
  return (
    <>
      {ladder.need.level(asked.level, learning.levels[asked.level - 1] ?? '')}
      {asked.critical ? (
        <>
          {' '}
          <span className="critical">{ladder.need.critical}</span>
        </>
      ) : null}
    </>
  )
}
