import { useId } from 'react'
import { useText } from '~/http/text'
import { DataTable } from '~/ui/DataTable'

const [column, height] = [44, 120]

/** People by score in tens: a picture, its sentence, and the table. */
export function Histogram({ counts }: { counts: readonly number[] }) {
  const t = useText().quality
  const title = useId()
  const most = Math.max(...counts)
  const rows = counts.map((count, bin) => ({ range: t.range(bin * 10, bin === 9 ? 100 : bin * 10 + 9), count }))
  const top = rows.find(({ count }) => count === most)
  const tall = (count: number) => Math.round((count / most) * (height - 20))
  return (
    <figure className="histogram">
      <svg role="img" aria-labelledby={title} viewBox={`0 0 ${column * 10} ${height + 20}`}>
        <title id={title}>{t.histogram}</title>
        <path className="axis" d={`M0 ${height}H${column * 10}`} />
        {counts.map((count, bin) => (
          <g key={rows[bin]?.range}>
            <path className="bar" d={`M${bin * column + 4} ${height}v${-tall(count)}h${column - 8}v${tall(count)}Z`} />
            <text x={bin * column + column / 2} y={height - tall(count) - 5} textAnchor="middle">
              {count > 0 ? count : ''}
            </text>
            <text x={bin * column} y={height + 16} textAnchor={bin === 0 ? 'start' : 'middle'}>
              {bin * 10}
            </text>
          </g>
        ))}
        <text x={10 * column} y={height + 16} textAnchor="end">
          100
        </text>
      </svg>
      <figcaption>{top ? t.histogramSays(top.range, top.count) : ''}</figcaption>
      <details>
        <summary>{t.histogram}</summary>
        <DataTable
          caption={t.histogram}
          captionUnseen
          rows={rows}
          keyOf={({ range }) => range}
          columns={[
            { id: 'score', title: t.score, cell: ({ range }) => range },
            { id: 'people', title: t.figures.people, number: true, cell: ({ count }) => count },
          ]}
        />
      </details>
    </figure>
  )
}
