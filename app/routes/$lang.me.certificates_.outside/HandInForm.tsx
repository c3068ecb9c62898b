import { useActionData } from '@remix-run/react'
import type { Recognised } from '~/domains/ladder/outside-lists.server'
import { paperMegabytes } from '~/domains/ladder/outside-model'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useText } from '~/http/text'
import type { Text } from '~/i18n/text'
import { Button } from '~/ui/Button'
import { Field, FileField, Select } from '~/ui/Field'

/** The form that brings a certificate; its file comes last, so that what is typed is known before it. */
export function HandInForm({ known, client }: { known: readonly Recognised[]; client: string }) {
  const { form: t, faults: fileFaults } = useText().outside
  const answer = useFormAnswer()
  const { errors } = (useActionData() as { errors?: Record<string, string> } | undefined) ?? {}
  const { given } = answer
  const faults = errors?.file ? { ...answer.faults, file: fileWords(fileFaults, errors.file) } : answer.faults
  const { recognised, number, issued, expires, file } = t
  return (
    <form method="post" encType="multipart/form-data" className="stack">
      <input type="hidden" name="client" value={given.client || client} />
      <FormProblems answer={{ ...answer, faults }} labels={{ recognised, number, issued, expires, file }} />
      <Select
        name="recognised"
        label={recognised}
        options={known.map(({ id, name, issuer }) => ({ value: id, label: `${name} · ${issuer}` }))}
        value={given.recognised}
        error={faults.recognised}
        empty={t.choose}
        required
      />
      <Field
        name="number"
        label={number}
        hint={t.numberHint}
        value={given.number}
        error={faults.number}
        maxLength={60}
        short
      />
      <Field name="issued" type="date" label={issued} value={given.issued} error={faults.issued} required short />
      <Field
        name="expires"
        type="date"
        label={expires}
        hint={t.expiresHint}
        value={given.expires}
        error={faults.expires}
        short
      />
      <FileField
        name="file"
        label={file}
        hint={t.fileHint(paperMegabytes)}
        error={faults.file}
        accept=".pdf,.png,.jpg,.jpeg"
        required
      />
      <div>
        <Button>{t.send}</Button>
      </div>
    </form>
  )
}

function fileWords(faults: Text['outside']['faults'], code: string): string {
  if (code === 'large') return faults.large(paperMegabytes)
  const words = faults[code as Exclude<keyof typeof faults, 'large'>]
  return words ?? faults.unreadable
}
