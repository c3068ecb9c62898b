import { readingsOf } from '~/i18n/typed-number'
import { isBlank, planFields, readPlan, readScores } from './answer-text'
import { countWords } from './words'
import type { WorkTask } from './work-task'

/** What can be handed in as it is, once the person has been told. */
type Gap = 'empty' | 'too-few-words' | 'too-few-rows' | 'row-gaps' | 'unscored'

export interface TaskCheck {
  taskId: string
  /** 0 for a task that asks for no text. */
  words: number
  /** Null when there is nothing against handing it in. */
  fault: Gap | 'too-many-words' | 'not-a-number' | null
}

export interface HandInCheck {
  tasks: TaskCheck[]
  /** What must be mended first: `nothing` when every task is empty. */
  verdict: 'ready' | 'with-gaps' | 'mend' | 'nothing'
}

/**
 * May this be handed in? A task that is empty or not finished is warned of and allowed, so that nobody is kept from
 * handing in what they have; a text over its word limit and a number that can't be read are not, because they would cost
 * points by accident. `files`: the tasks to which a file was added.
 */
export function checkHandIn(
  tasks: readonly WorkTask[],
  texts: ReadonlyMap<string, string>,
  files: ReadonlySet<string> = new Set(),
): HandInCheck {
  const checked = tasks.map((task) => checkTask(task, texts.get(task.id) ?? '', files.has(task.id)))
  const isWorkThere = tasks.some((task) => files.has(task.id) || (texts.get(task.id) ?? '').trim() !== '')
  return { tasks: checked, verdict: isWorkThere ? verdictOf(checked) : 'nothing' }
}

export function checkTask(task: WorkTask, text: string, hasFile = false): TaskCheck {
  const words = task.kind === 'text' ? countWords(text) : 0
  return { taskId: task.id, words, fault: faultOf(task, text, words, hasFile) }
}

function faultOf(task: WorkTask, text: string, words: number, hasFile: boolean): TaskCheck['fault'] {
  if (task.kind === 'file') return hasFile || task.optional ? null : 'empty'
  if (text.trim() === '') return 'empty'
  switch (task.kind) {
    case 'text':
      if (words > task.maxWords) return 'too-many-words'
      return words < (task.minWords ?? 0) ? 'too-few-words' : null
    case 'number':
      return readingsOf(text, task.unit).length === 0 ? 'not-a-number' : null
    case 'plan':
      return planFault(text, task.least)
    case 'scores': {
      const scores = readScores(text) ?? {}
      return task.criteria.every(({ id }) => Object.hasOwn(scores, id)) ? null : 'unscored'
    }
  }
}

function planFault(text: string, least: number): Gap | null {
  const rows = (readPlan(text) ?? []).filter((row) => !isBlank(row))
  if (rows.some((row) => planFields.some((field) => row[field].trim() === ''))) return 'row-gaps'
  return rows.length < least ? 'too-few-rows' : null
}

/** Must it be mended before it can be handed in? */
export function isToMend({ fault }: TaskCheck): boolean {
  return fault === 'too-many-words' || fault === 'not-a-number'
}

function verdictOf(checked: readonly TaskCheck[]): HandInCheck['verdict'] {
  if (checked.some(isToMend)) return 'mend'
  return checked.some(({ fault }) => fault !== null) ? 'with-gaps' : 'ready'
}
