import type { ReactNode } from 'react'

interface Wiring {
  id: string
  name: string
  'aria-invalid'?: true
  'aria-describedby'?: string
  autoFocus?: true
}

interface FrameProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** The fault in the reader's words; it is tied to the control. */
  error?: string | undefined
  /** Tells fields of the same name apart on a page with several forms. */
  scope?: string
}

/** Label, hint and fault of one control, tied to it by id. */
function Framed({ name, label, hint, error, scope, control }: FrameProps & { control: (wiring: Wiring) => ReactNode }) {
  const id = scope ? `${scope}-${name}` : name
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {control({
        id,
        name,
        ...(error ? { 'aria-invalid': true as const } : {}),
        ...(described ? { 'aria-describedby': described } : {}),
      })}
      {error ? (
        <span className="fault" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </div>
  )
}

interface FieldProps extends FrameProps {
  type?: 'text' | 'email' | 'password' | 'number' | 'date' | 'search'
  value?: string | undefined
  required?: boolean
  autoComplete?: string
  inputMode?: 'numeric' | 'decimal'
  minLength?: number
  maxLength?: number
  min?: string
  max?: string
  short?: boolean
}

export function Field({ name, label, hint, error, scope, value, short, type = 'text', ...rest }: FieldProps) {
  return (
    <Framed
      {...{ name, label, hint, error, scope }}
      control={(wiring) => (
        <input {...wiring} {...rest} type={type} defaultValue={value} className={short ? 'short' : undefined} />
      )}
    />
  )
}

interface FileFieldProps extends FrameProps {
  /** Endings and types that the browser offers first; it is never relied on. */
  accept?: string
  required?: boolean
}

export function FileField({ name, label, hint, error, scope, ...rest }: FileFieldProps) {
  return (
    <Framed
      {...{ name, label, hint, error, scope }}
      control={(wiring) => <input {...wiring} {...rest} type="file" />}
    />
  )
}

interface TextAreaProps extends FrameProps {
  value?: string | undefined
  /** The id of the form that it belongs to, when it stands outside. */
  form?: string
  rows?: number
  required?: boolean
  maxLength?: number
}

export function TextArea({ name, label, hint, error, scope, value, rows = 6, ...rest }: TextAreaProps) {
  return (
    <Framed
      {...{ name, label, hint, error, scope }}
      control={(wiring) => <textarea {...wiring} {...rest} rows={rows} defaultValue={value} />}
    />
  )
}

export interface Option {
  value: string
  label: string
}

export interface OptionGroup {
  label: string
  options: readonly Option[]
}

interface SelectProps extends FrameProps {
  options: ReadonlyArray<Option | OptionGroup>
  value?: string | undefined
  /** Words of the first, empty choice; none when something must always be chosen. */
  empty?: string
  required?: boolean
}

export function Select({ name, label, hint, error, scope, options, value, empty, required }: SelectProps) {
  return (
    <Framed
      {...{ name, label, hint, error, scope }}
      control={(wiring) => (
        <select {...wiring} required={required} defaultValue={value ?? ''}>
          {empty === undefined ? null : <option value="">{empty}</option>}
          {options.map((option) =>
            'options' in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map(shownOption)}
              </optgroup>
            ) : (
              shownOption(option)
            ),
          )}
        </select>
      )}
    />
  )
}

function shownOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
