import { mostRows, type PlanField, planFields, readPlan, readScores, writePlan, writeScores } from './answer-text'
import { cleanPaste } from './clean-paste'
import type { WorkTask } from './work-task'

type Fields = Record<string, unknown>

/**
 * Each task's answer as one text, from the fields of a form: `text.TASK`, `plan.TASK.ROW.FIELD` with rows counted from 0,
 * `score.TASK.CRITERION`. Tasks without any field are not in it.
 */
export function textsIn(fields: Fields): Map<string, string> {
  const texts = new Map<string, string>()
  const plans = new Map<string, string[][]>()
  const scores = new Map<string, Record<string, number>>()
  for (const [name, value] of Object.entries(fields)) {
    const typed = typeof value === 'string' ? value : ''
    const [kind, task = '', part = '', field = ''] = name.split('.')
    if (kind === 'text') texts.set(task, typed.replaceAll('\r\n', '\n'))
    if (kind === 'plan') setCell(plans, task, Number(part), planFields.indexOf(field as PlanField), typed)
    if (kind === 'score') {
      const given = scores.get(task) ?? {}
      scores.set(task, given)
      if (/^\d$/.test(typed)) given[part] = Number(typed)
    }
  }
  for (const [task, rows] of plans) texts.set(task, writePlan(rows.map(rowOf)))
  for (const [task, given] of scores) texts.set(task, writeScores(given))
  return texts
}

/** Rows and columns that no form of ours has are passed over. */
function setCell(plans: Map<string, string[][]>, task: string, row: number, column: number, typed: string): void {
  const rows = plans.get(task) ?? Array.from({ length: mostRows }, () => ['', '', '', ''])
  plans.set(task, rows)
  const cells = Number.isInteger(row) ? rows[row] : undefined
  if (cells && column >= 0) cells[column] = typed.replaceAll('\r\n', '\n')
}

function rowOf([action = '', owner = '', date = '', measure = '']: string[]) {
  return { action, owner, date, measure }
}

/**
 * The text to keep for what was sent: cleaned of what word processors leave, plans and scores always written alike. Null
 * where it is no answer to this task: JSON that cannot be read, more rows than there may be, a level that there is not.
 */
export function answerToKeep(task: WorkTask, text: string): string | null {
  if (task.kind === 'plan') {
    const rows = readPlan(text)
    if (!rows || rows.length > task.most) return null
    return writePlan(
      rows.map(({ action, owner, date, measure }) => {
        return { action: cleanPaste(action), owner: cleanPaste(owner), date, measure: cleanPaste(measure) }
      }),
    )
  }
  if (task.kind === 'scores') {
    const scores = readScores(text)
    const known = new Map(task.criteria.map(({ id, levels }) => [id, levels.length]))
    const isKnown = Object.entries(scores ?? {}).every(([id, level]) => level < (known.get(id) ?? 0))
    return scores && isKnown ? writeScores(scores) : null
  }
  return cleanPaste(text)
}
