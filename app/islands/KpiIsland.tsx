import { useId, useState } from 'react'
import type { KpiExplorerProps } from '~/domains/content/exercises'
import type { Locale } from '~/i18n/locale'
import type { KpiWords } from './exercise-words'
import { fill } from './fill'
import { KpiPlot } from './KpiPlot'
import { KpiQuestion } from './KpiQuestion'
import { KpiTable } from './KpiTable'
import { nextSorting, type Sorting, sortRows } from './row-order'

export interface KpiIslandProps extends Omit<KpiExplorerProps, 'prompt'> {
  locale: Locale
  words: KpiWords
}

/** A table that can be sorted by any column and drawn by any column of numbers, and questions to answer with it. */
export function KpiIsland({ title, columns, rows, questions, lesson, locale, words }: KpiIslandProps) {
  const numbers = columns.flatMap(({ kind }, index) => (kind === 'number' ? [index] : []))
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const [plotted, setPlotted] = useState(() => numbers.find(changes) ?? numbers[0] ?? 0)
  const [look, setLook] = useState<'line' | 'bars'>('line')
  const sorted = sortRows(rows, sorting, locale)

  /** A column that never changes draws a level line, which tells nothing. */
  function changes(column: number): boolean {
    return rows.some((row) => row[column] !== rows[0]?.[column])
  }

  return (
    <div className="exercise">
      <KpiTable
        {...{ title, columns, sorting, locale }}
        rows={sorted}
        onSort={(column) => setSorting(nextSorting(sorting, column))}
      />
      <p className="unseen" role="status">
        {sorting
          ? fill(words.sorted, { column: columns[sorting.column]?.name ?? '', order: words[sorting.order] })
          : words.unsorted}
      </p>
      <div className="exercise-data">
        <Choice
          label={words.plotted}
          value={`${plotted}`}
          options={numbers.map((index) => [`${index}`, columns[index]?.name ?? ''])}
          onChoice={(value) => setPlotted(Number(value))}
        />
        <Choice
          label={words.drawnAs}
          value={look}
          options={[
            ['line', words.line],
            ['bars', words.bars],
          ]}
          onChoice={(value) => setLook(value === 'bars' ? 'bars' : 'line')}
        />
      </div>
      <KpiPlot {...{ columns, plotted, look, locale, words }} rows={sorted} />
      {questions.map((question) => (
        <KpiQuestion key={question.id} {...{ question, words }} />
      ))}
      <p className="island-lesson">{lesson}</p>
    </div>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: ReadonlyArray<readonly [value: string, label: string]>
  onChoice: (value: string) => void
}

function Choice({ label, value, options, onChoice }: ChoiceProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChoice(target.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
