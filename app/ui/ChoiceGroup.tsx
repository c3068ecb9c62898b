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
}

/**
 * Whole-row targets, one (or several: `value` lists them with commas) of which can be chosen. The group takes the focus
 * that a link of FormErrors gives, so that its question and fault are read out.
 */
export function ChoiceGroup({ name, legend, hint, choices, value, error, type = 'radio', required }: ChoiceGroupProps) {
  const described = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  const chosen = type === 'checkbox' ? (value ?? '').split(',') : [value]
  return (
    <fieldset className="choices" id={name} tabIndex={-1} aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {hint ? (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className="fault" id={`${name}-error`}>
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
