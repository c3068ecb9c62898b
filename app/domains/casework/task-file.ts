import type { FileType } from '~/domains/content/model'

/** A file handed in with a task, as it is listed. */
export interface TaskFile {
  id: string
  taskId: string
  /** Which of the submission's files it is, from 1. */
  number: number
  /** Null where it would tell whose work it is. */
  name: string | null
  type: FileType
  bytes: number
}

type Kept = Pick<TaskFile, 'id' | 'taskId' | 'bytes'> & { name: string; type: string }

/** Files in the order of their arrival; `isBlind` for those who are not to know whose they are. */
export function filesShown(rows: readonly Kept[], isBlind = false): TaskFile[] {
  return rows.map(({ id, taskId, name, type, bytes }, place) => {
    return { id, taskId, number: place + 1, name: isBlind ? null : name, type: type as FileType, bytes }
  })
}
