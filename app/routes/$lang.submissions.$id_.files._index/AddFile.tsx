import type { TaskOf } from '~/domains/casework/work-task'
import type { FileType } from '~/domains/content/model'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import type { Text } from '~/i18n/text'
import { Button } from '~/ui/Button'
import { FileField } from '~/ui/Field'
import { FormErrors } from '~/ui/FormErrors'
import type { Fault } from './fault'

/** As people call them, where it is not by their ending. */
const formats: Partial<Record<FileType, string>> = { docx: 'Word (DOCX)', xlsx: 'Excel (XLSX)' }

/** The form that brings a file: sent as it is, with or without script. */
export function AddFile({ task, most, fault }: { task: TaskOf<'file'>; most: number; fault: Fault | null }) {
  const text = useText()
  const t = text.writing.files
  const locale = useLocale()
  const types = task.accepts.map((type) => formats[type] ?? type.toUpperCase()).join(', ')
  const megabytes = formatNumber(task.megabytes, locale, Number.isInteger(task.megabytes) ? 0 : 1)
  const error = fault ? faultWords(t, fault, { types, megabytes, most }) : undefined
  return (
    <form method="post" encType="multipart/form-data" className="stack">
      <FormErrors title={text.words.checkForm} faults={{ file: error }} labels={{ file: t.choose }} />
      <FileField
        name="file"
        label={t.choose}
        hint={t.hint(types, megabytes, most)}
        error={error}
        accept={task.accepts.map((type) => (type === 'jpg' ? '.jpg,.jpeg' : `.${type}`)).join(',')}
        required
      />
      <p className="small soft measure">{t.unnamed}</p>
      <div>
        <Button>{t.send}</Button>
      </div>
    </form>
  )
}

interface Limits {
  types: string
  megabytes: string
  most: number
}

function faultWords({ faults }: Text['writing']['files'], fault: Fault, limits: Limits): string {
  if (fault === 'type') return faults.type(limits.types)
  if (fault === 'large') return faults.large(limits.megabytes)
  return fault === 'many' ? faults.many(limits.most) : faults[fault]
}
