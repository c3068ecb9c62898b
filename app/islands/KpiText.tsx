import type { KpiExplorerProps } from '~/domains/content/exercises'
import type { Locale } from '~/i18n/locale'
import { DataTable } from '~/ui/DataTable'
import type { KpiWords } from './exercise-words'
import { Island } from './Island'
import { IslandFrame } from './IslandFrame'
import { columnsOf } from './kpi-columns'

interface KpiTextProps extends KpiExplorerProps {
  locale: Locale
  words: KpiWords
}

/** What a lesson shows where it says `<KpiExplorer>`: the table, and each question with its answers to unfold. */
export function KpiText({ title, prompt, lesson, locale, words, columns, rows, questions }: KpiTextProps) {
  return (
    <IslandFrame kind={words.kind} title={title} lead={prompt}>
      <Island name="KpiExplorer" props={{ title, columns, rows, questions, lesson, locale, words }}>
        <DataTable
          caption={title}
          captionUnseen
          keepsShape
          rows={rows}
          keyOf={(row) => `${rows.indexOf(row)}`}
          columns={columnsOf(columns, locale)}
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
                    <strong>{text}</strong> {right ? `(${words.right.toLowerCase()})` : ''}
                    <p>{why}</p>
                  </li>
                ))}
              </ul>
            </details>
          </div>
        ))}
        <p className="island-lesson">{lesson}</p>
      </Island>
    </IslandFrame>
  )
}
