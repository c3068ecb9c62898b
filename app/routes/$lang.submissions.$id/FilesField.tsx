import type { TaskFile } from '~/domains/casework/task-file'
import { FileList } from '~/http/casework/FileList'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'

interface FilesFieldProps {
  submissionId: string
  taskId: string
  files: readonly TaskFile[]
}

/** The files of a task; its button saves what is typed on the page and goes where they are added and taken out. */
export function FilesField({ submissionId, taskId, files }: FilesFieldProps) {
  const t = useText().writing.files
  return (
    <div className="stack" id={`text.${taskId}`}>
      <FileList submissionId={submissionId} files={files} empty={t.none} />
      <div>
        <Button look="quiet" name="intent" value={`files.${taskId}`}>
          {t.change}
        </Button>
      </div>
    </div>
  )
}
