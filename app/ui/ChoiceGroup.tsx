import type { ReactNode } from 'react'

export interface Choice {
  value: string
  label: ReactNode
}

interface ChoiceGroupProps {
  name: string
  legend: ReactNode
  hint?: ReactNode
  choices: readonly Choice[]
  value?: string | undefined
  error?: string | undefined
  type?: 'radio' | 'checkbox'
  required?: boolean
  /** Side by side where there is room: for many short choices. */
  dense?: boolean
  /** Tells groups of the same name apart on one page. */
  scope?: string
}

/**
 * Whole-row targets, one (or several: `value` lists them with commas) of which can be chosen. The group takes the focus
 * that a link of FormErrors gives, so that its question and fault are read out.
 */
export function ChoiceGroup({
  name,
  legend,
  hint,
  choices,
  value,
  error,
  type = 'radio',
  required,
  dense,
  scope,
}: ChoiceGroupProps) {
  const id = scope ? `${scope}-${name}` : name
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  const chosen = type === 'checkbox' ? (value ?? '').split(',') : [value]
  return (
    <fieldset
      className={dense ? 'choices dense' : 'choices'}
      id={id}
      tabIndex={-1}
      aria-describedby={described || undefined}
    >
      <legend>{legend}</legend>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className="fault" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
      {choices.map((choice) => (
        <label className="choice" key={choice.value}>
          <input
            type={type}
            name={name}
            value={choice.value}
            defaultChecked={chosen.includes(choice.value)}
            required={required && type === 'radio'}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
