import type { ReactNode } from 'react'
import { useLocale, useText } from '~/http/text'
import { Field, Select } from '~/ui/Field'

interface MonthFieldsProps {
  end: 'from' | 'to'
  legend: string
  given: Record<string, string>
  error: string | undefined
  children?: ReactNode
}

/** A month and a year: browsers do not all have a field for both. It takes the focus that a link of FormErrors gives. */
export function MonthFields({ end, legend, given, error, children }: MonthFieldsProps) {
  const t = useText()
  const words = t.path.requirements.form
  const name = new Intl.DateTimeFormat(useLocale(), { month: 'long', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, month) => {
    return { value: String(month + 1), label: name.format(Date.UTC(2024, month, 15)) }
  })
  return (
    <fieldset className="choices" id={end} tabIndex={-1} aria-describedby={error ? `${end}-error` : undefined}>
      <legend>{legend}</legend>
      {error ? (
        <span className="fault" id={`${end}-error`}>
          {error}
        </span>
      ) : null}
      {children}
      <div className="row month-fields">
        <Select
          name={`${end}Month`}
          label={words.month}
          options={months}
          value={given[`${end}Month`]}
          empty={t.words.choose}
        />
        <Field
          name={`${end}Year`}
          label={words.year}
          value={given[`${end}Year`]}
          inputMode="numeric"
          maxLength={4}
          short
        />
      </div>
    </fieldset>
  )
}
