import type { TaskFile } from '~/domains/casework/task-file'
import type { Text } from '~/i18n/text'

/** What a file is called to this reader: a number where its own name is not to be known. */
export function fileWord({ name, number, type }: TaskFile, t: Text['writing']['files']): string {
  return name ?? t.blind(number, type)
}
