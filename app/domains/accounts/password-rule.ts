import { z } from 'zod'
import { nameSchema } from './model'

export const shortestPassword = 10
export const longestPassword = 200

export const passwordSchema = z
  .string()
  .min(1, 'required')
  .refine((password) => length(password) >= shortestPassword, 'password-short')
  .refine((password) => length(password) <= longestPassword, 'password-long')

/** The first form of a new account, whose address a letter has confirmed. */
export const accountSchema = z.object({ name: nameSchema, password: passwordSchema })

/** What is typed on one keyboard must match what is typed on another: é may be one sign or two. */
export function normalisedPassword(password: string): string {
  return password.normalize('NFKC')
}

/** True when the password is only the person's own address or name, whatever the capitals, accents and spaces. */
export function isOwnName(password: string, person: { email: string; name: string }): boolean {
  const given = folded(password)
  const own = [person.email, person.email.split('@', 1)[0] ?? '', person.name]
  return own.some((word) => folded(word) !== '' && folded(word) === given)
}

function length(password: string): number {
  return [...normalisedPassword(password)].length
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mark}\s._-]/gu, '')
    .toLowerCase()
}
