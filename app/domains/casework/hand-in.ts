import { readingsOf } from '~/i18n/typed-number'
import { countWords } from './words'
import type { WorkTask } from './work-task'

export interface TaskCheck {
  taskId: string
  /** 0 for a task that asks for a number. */
  words: number
  /** Null when there is nothing against handing it in. Only `empty` can be handed in all the same. */
  fault: 'empty' | 'too-many-words' | 'not-a-number' | null
}

export interface HandInCheck {
  tasks: TaskCheck[]
  /** What must be mended first: `nothing` when every task is empty. */
  verdict: 'ready' | 'with-gaps' | 'mend' | 'nothing'
}

/**
 * May this be handed in? An empty task is warned of and allowed, so that nobody is kept from handing in what they have; a
 * text over its word limit and a number that can't be read are not, because they would cost points by accident.
 */
export function checkHandIn(tasks: readonly WorkTask[], texts: ReadonlyMap<string, string>): HandInCheck {
  const checked = tasks.map((task) => checkTask(task, texts.get(task.id) ?? ''))
  return { tasks: checked, verdict: verdictOf(checked) }
}

export function checkTask(task: WorkTask, text: string): TaskCheck {
  const words = task.kind === 'text' ? countWords(text) : 0
  return { taskId: task.id, words, fault: faultOf(task, text, words) }
}

function faultOf(task: WorkTask, text: string, words: number): TaskCheck['fault'] {
  if (text.trim() === '') return task.kind === 'file' ? null : 'empty'
  if (task.kind === 'text') return words > task.maxWords ? 'too-many-words' : null
  if (task.kind === 'number') return readingsOf(text, task.unit).length === 0 ? 'not-a-number' : null
  return null
}

function verdictOf(checked: readonly TaskCheck[]): HandInCheck['verdict'] {
  const faults = checked.map(({ fault }) => fault)
  if (faults.every((fault) => fault === 'empty')) return 'nothing'
  if (faults.some((fault) => fault !== null && fault !== 'empty')) return 'mend'
  return faults.includes('empty') ? 'with-gaps' : 'ready'
}
