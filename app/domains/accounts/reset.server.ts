import type { World } from '~/platform/world.server'
import { recordAct } from './audit.server'
import { openLettersMost } from './letter-rule'
import { countOpenLetters, spendLetter, voidLettersOf } from './letter-store.server'
import { letterTexts } from './letter-text'
import { findLetter, issueLetter } from './letters.server'
import type { Person, Refused } from './model'
import { afterwards, post } from './outbox.server'
import { isOwnName } from './password-rule'
import { hashPassword } from './passwords.server'
import { personByEmail, personById, updatePerson } from './people-store.server'
import { endAllSessions } from './sessions.server'
import { atomically } from './transaction.server'
import { pairOf, reserveTry, type Wait } from './tries.server'

/**
 * Sends a letter with which a new password is chosen, if the address has an account. Whether it has one changes neither
 * the answer nor how long it takes. Refuses `wait` after too many requests for one account from one network address.
 */
export function requestReset(
  world: World,
  { email, address }: { email: string; address: string },
): { ok: true } | Wait {
  const reserved = reserveTry(world, pairOf('reset', email, address))
  if (!reserved.ok) return reserved
  afterwards(world, () => sendReset(world, email))
  return { ok: true }
}

async function sendReset(world: World, email: string): Promise<void> {
  const person = personByEmail(world.db, email)
  if (!person || person.leftAt) return
  if (countOpenLetters(world.db, email, 'reset', world.now()) >= openLettersMost) return
  const { id: personId, locale, name } = person
  const { link } = issueLetter(world, { kind: 'reset', email, personId, locale })
  recordAct(world, { actorId: null, action: 'reset-requested', personId })
  await world.mail.send({ to: email, ...letterTexts(locale).reset({ name, link }) })
}

/** Whose password a link changes, while it works; null otherwise. */
export function findReset(world: World, secret: string): { email: string } | null {
  const letter = findLetter(world, secret, 'reset')
  return letter && { email: letter.email }
}

/**
 * Sets the password by a letter's link, once. Every session of the person ends, and their other open letters stop
 * working. Refuses `not-found` (used, expired), `own-name` for a password that is their name or address, `busy`.
 */
export async function chooseNewPassword(
  world: World,
  secret: string,
  password: string,
): Promise<{ ok: true; person: { id: string; email: string } } | Refused<'not-found' | 'own-name' | 'busy'>> {
  const letter = findLetter(world, secret, 'reset')
  const person = letter?.personId ? personById(world.db, letter.personId) : undefined
  if (!letter || !person || person.leftAt) return { ok: false, reason: 'not-found' }
  if (isOwnName(password, person)) return { ok: false, reason: 'own-name' }
  const hashed = await hashPassword(password)
  if (!hashed.ok) return hashed
  const done = atomically(world, () => {
    if (!spendLetter(world.db, letter.id, world.now())) return { ok: false, reason: 'not-found' } as const
    updatePerson(world.db, person.id, { passwordHash: hashed.value })
    endAllSessions(world, person.id)
    voidLettersOf(world.db, person.id, world.now())
    recordAct(world, { actorId: person.id, action: 'password-reset', personId: person.id })
    return { ok: true, person: { id: person.id, email: person.email } } as const
  })
  if (done.ok) tellOfNewPassword(world, person)
  return done
}

/** A word to the person's address, so that a password changed by somebody else does not go unnoticed. */
export function tellOfNewPassword(
  world: World,
  { email, name, locale }: Pick<Person, 'email' | 'name' | 'locale'>,
): void {
  const link = `${world.env.origin}/${locale}/reset`
  post(world, { to: email, ...letterTexts(locale).passwordChanged({ name, link }) })
}
