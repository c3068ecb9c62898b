import { useActionData } from '@remix-run/react'
import { useText } from './text'

interface Answer {
  errors?: Record<string, string>
  given?: Record<string, string>
  /** Minutes to wait, or that too many others are at it. */
  hold?: number | 'busy'
}

export interface FormAnswer {
  /** Field → its fault in the reader's words. */
  faults: Record<string, string>
  /** What the person typed. */
  given: Record<string, string>
  /** Why nothing was done though nothing was wrong. */
  hold: string | null
}

/**
 * What the answer to a form says. On a page with several forms each has a hidden field `intent` and gets only the answer
 * that is its own.
 */
export function useFormAnswer(intent?: string): FormAnswer {
  const t = useText()
  const { errors = {}, given = {}, hold } = (useActionData() as Answer | undefined) ?? {}
  if (intent !== undefined && given.intent !== intent) return { faults: {}, given: {}, hold: null }
  const words = (code: string) => (code in t.errors ? t.errors[code as keyof typeof t.errors] : t.errors.invalid)
  const faults = Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, words(code)]))
  const held = hold === 'busy' ? t.accounts.busy : hold === undefined ? null : t.accounts.wait(hold)
  return { faults, given, hold: held }
}
