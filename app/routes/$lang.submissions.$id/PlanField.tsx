import { emptyRow, type PlanRow, readPlan } from '~/domains/casework/answer-text'
import type { TaskOf } from '~/domains/casework/work-task'
import { useText } from '~/http/text'

interface PlanFieldProps {
  task: TaskOf<'plan'>
  text: string
  /** One more row than there are was asked for. */
  wantsRow: boolean
}

/**
 * The rows of a plan. All that there may be are in the form, those beyond the filled ones unseen until they are added: by
 * the button, which saves and comes back with one more, or at once with script.
 */
export function PlanField({ task, text, wantsRow }: PlanFieldProps) {
  const t = useText().writing.plan
  const rows = readPlan(text) ?? []
  const shown = Math.min(Math.max(task.least, rows.length + (wantsRow ? 1 : 0)), task.most)
  const all = Array.from({ length: task.most }, (_, place) => rows[place] ?? emptyRow)
  return (
    <div className="plan-rows" data-plan={task.id} id={`text.${task.id}`}>
      <p className="hint">{t.asked(task.least, task.most)}</p>
      {all.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the plan
        <Row key={place} task={task} row={row} place={place} isHidden={place >= shown} />
      ))}
      {task.least < task.most ? (
        <div>
          <button
            type="submit"
            className="button quiet"
            name="intent"
            value={`row.${task.id}`}
            data-add-row
            hidden={shown >= task.most}
          >
            {t.add}
          </button>
        </div>
      ) : null}
    </div>
  )
}

interface RowProps {
  task: TaskOf<'plan'>
  row: PlanRow
  place: number
  isHidden: boolean
}

function Row({ task, row, place, isHidden }: RowProps) {
  const t = useText().writing.plan
  const nameOf = (field: keyof PlanRow) => `plan.${task.id}.${place}.${field}`
  return (
    <fieldset className="plan-row" data-row hidden={isHidden}>
      <legend tabIndex={-1}>{t.row(place + 1)}</legend>
      <Cell name={nameOf('action')} label={t.action} value={row.action} isLong />
      <Cell name={nameOf('owner')} label={t.owner} value={row.owner} />
      <Cell name={nameOf('date')} label={t.date} value={row.date} type="date" />
      <Cell name={nameOf('measure')} label={t.measure} value={row.measure} isLong />
      <div>
        <button type="button" className="button quiet" data-remove-row hidden>
          {t.remove}
          <span className="unseen">: {t.row(place + 1)}</span>
        </button>
      </div>
    </fieldset>
  )
}

interface CellProps {
  name: string
  label: string
  value: string
  type?: 'text' | 'date'
  isLong?: boolean
}

function Cell({ name, label, value, type = 'text', isLong = false }: CellProps) {
  return (
    <div className={isLong ? 'field wide' : 'field'}>
      <label htmlFor={name}>{label}</label>
      {isLong ? (
        <textarea id={name} name={name} defaultValue={value} rows={2} maxLength={2000} />
      ) : (
        <input id={name} name={name} type={type} defaultValue={value} maxLength={200} autoComplete="off" />
      )}
    </div>
  )
}
