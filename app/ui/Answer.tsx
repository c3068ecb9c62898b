import { DataTable } from './DataTable'

/** What someone answered: words as they were typed, rows of a table, or names with what was given to each. */
export type AnswerGiven = { text: string } | { rows: string[][] } | { pairs: Array<{ name: string; value: string }> }

interface AnswerProps {
  answer: AnswerGiven
  /** Names the table and its columns, where there are rows. */
  plan: { caption: string; action: string; owner: string; date: string; measure: string }
  /** Name of the field that the text comes from, for an enhancer that looks for it. */
  field?: string | undefined
}

export function Answer({ answer, plan, field }: AnswerProps) {
  if ('text' in answer) {
    return (
      <div className="typed" data-text={field}>
        {answer.text}
      </div>
    )
  }
  if ('pairs' in answer) {
    return (
      <dl className="given">
        {answer.pairs.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    )
  }
  const { caption, ...heads } = plan
  const columns = [heads.action, heads.owner, heads.date, heads.measure].map((title, place) => {
    return { id: String(place), title, cell: ({ cells }: { cells: string[] }) => cells[place] || '—' }
  })
  const rows = answer.rows.map((cells, place) => ({ key: String(place), cells }))
  return <DataTable caption={caption} captionUnseen columns={columns} rows={rows} keyOf={({ key }) => key} />
}
