import type { ReactNode } from 'react'
import type { TaskFile } from '~/domains/casework/task-file'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { fileWord } from './file-word'

interface FileListProps {
  submissionId: string
  files: readonly TaskFile[]
  /** What is said where there are none. */
  empty?: string
  /** What can be done with one. */
  beside?: (file: TaskFile) => ReactNode
}

/** Files as links that download them, with what they are and how large. */
export function FileList({ submissionId, files, empty, beside }: FileListProps) {
  const t = useText().writing.files
  const locale = useLocale()
  if (files.length === 0) return <p className="soft">{empty ?? t.noneSent}</p>
  return (
    <ul className="plain-list lines">
      {files.map((file) => (
        <li key={file.id} className="row-spread">
          <span>
            <a className="typed-name" href={`/${locale}/submissions/${submissionId}/files/${file.id}`} download>
              {fileWord(file, t)}
            </a>{' '}
            <span className="soft small">
              {file.type.toUpperCase()} · {sizeWord(file.bytes, locale)}
            </span>
          </span>
          {beside?.(file)}
        </li>
      ))}
    </ul>
  )
}

function sizeWord(bytes: number, locale: Locale): string {
  const kilobytes = bytes / 1024
  if (kilobytes < 1000) return `${formatNumber(Math.max(1, Math.round(kilobytes)), locale)} kB`
  return `${formatNumber(kilobytes / 1024, locale, 1)} MB`
}
