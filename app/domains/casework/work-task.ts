import type { Case, FileType, Task } from '~/domains/content/model'
import type { Both } from '~/i18n/locale'

/** A criterion of a quality form as the reader scores it: without what was agreed. */
export interface FormCriterion {
  id: string
  text: Both
  /** Described, the lowest first. */
  levels: Both[]
}

interface Asked {
  id: string
  title: Both
  promptHtml: Both
}

/** A task without its key: safe to show before the mark is released. */
export type WorkTask = Asked &
  (
    | { kind: 'text'; minWords: number | null; maxWords: number }
    | { kind: 'number'; unit: Both | null }
    | { kind: 'plan'; least: number; most: number }
    | { kind: 'scores'; documentId: string; criteria: FormCriterion[] }
    | { kind: 'file'; optional: boolean; accepts: FileType[]; megabytes: number }
  )
export type TaskOf<Kind extends Task['kind']> = Extract<WorkTask, { kind: Kind }>

/** What of a task someone who works on it may see: no expected values, agreed scores or explanations. */
export function openTask(task: Case['tasks'][number]): WorkTask {
  const { id, title, promptHtml } = task
  const asked = { id, title, promptHtml }
  switch (task.kind) {
    case 'text':
      return { ...asked, kind: 'text', minWords: task.minWords ?? null, maxWords: task.maxWords }
    case 'number':
      return { ...asked, kind: 'number', unit: task.unit ?? null }
    case 'plan':
      return { ...asked, kind: 'plan', ...task.rows }
    case 'scores': {
      const criteria = task.criteria.map(({ id, text, levels }) => ({ id, text, levels }))
      return { ...asked, kind: 'scores', documentId: task.document, criteria }
    }
    case 'file':
      return { ...asked, kind: 'file', optional: task.optional, accepts: task.accepts, megabytes: task.megabytes }
  }
}
