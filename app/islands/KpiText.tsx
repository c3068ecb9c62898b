import type { KpiExplorerProps } from '~/domains/content/exercises'
import { formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { Text } from '~/i18n/text'
import { DataTable } from '~/ui/DataTable'
import { IslandFrame } from './IslandFrame'

interface KpiTextProps extends KpiExplorerProps {
  locale: Locale
  words: Text['exercises']['kpi']
}

/** What a lesson shows where it says `<KpiExplorer>`: the table, and each question with its answers to unfold. */
export function KpiText({ title, prompt, lesson, locale, words, columns, rows, questions }: KpiTextProps) {
  return (
    <IslandFrame kind={words.kind} title={title} lead={prompt}>
      <DataTable
        caption={title}
        captionUnseen
        keepsShape
        rows={rows}
        keyOf={(row) => `${rows.indexOf(row)}`}
        columns={columns.map((column, index) => ({
          id: column.id,
          title: column.name,
          number: column.kind === 'number',
          cell: (row: KpiExplorerProps['rows'][number]) => {
            const cell = row[index]
            const decimals = column.kind === 'number' ? column.decimals : 0
            return typeof cell === 'number' ? formatNumber(cell, locale, decimals) : cell
          },
        }))}
      />
      {questions.map(({ id, ask, options }) => (
        <div key={id}>
          <p>
            <strong>{ask}</strong>
          </p>
          <details>
            <summary>{words.answers}</summary>
            <ul>
              {options.map(({ text, why, right }) => (
                <li key={text}>
                  {right ? `${words.right} ` : ''}
                  <strong>{text}</strong>
                  <p>{why}</p>
                </li>
              ))}
            </ul>
          </details>
        </div>
      ))}
      <p className="island-lesson">{lesson}</p>
    </IslandFrame>
  )
}
