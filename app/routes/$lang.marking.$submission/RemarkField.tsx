import { remarkLimit } from '~/domains/casework/model'
import { TextArea } from '~/ui/Field'

interface RemarkFieldProps {
  name: string
  label: string
  hint?: string
  value: string
  error: string | undefined
  rows?: number
}

export function RemarkField({ rows = 3, ...props }: RemarkFieldProps) {
  return <TextArea {...props} rows={rows} maxLength={remarkLimit} />
}
