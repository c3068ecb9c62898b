import { z } from 'zod'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { recordAct } from './audit.server'
import { openLettersMost } from './letter-rule'
import { countOpenLetters, spendLetter, voidLettersTo } from './letter-store.server'
import { letterTexts } from './letter-text'
import { findLetter, issueLetter } from './letters.server'
import { emailSchema, nameSchema, type Refused } from './model'
import { afterwards } from './outbox.server'
import { isOwnName } from './password-rule'
import { hashPassword } from './passwords.server'
import { createPerson } from './people.server'
import { personByEmail } from './people-store.server'
import { maySignUp, signupMode } from './signup-rule'
import { atomically } from './transaction.server'
import { isFlooded, pairOf, reserveTry, type Wait } from './tries.server'

export const signupSchema = z.object({ email: emailSchema, name: nameSchema })

interface SignupRequest extends z.output<typeof signupSchema> {
  locale: Locale
  /** The network address that asks. */
  address: string
}

/**
 * Sends a letter that confirms the address; the account is made when it is opened. The answer is the same for an address
 * that has an account: its owner is told so by mail. Refuses `forbidden` when nobody may sign up, `domain` for an address
 * of another domain than the setting SIGNUP lets in, `wait` after too many requests.
 */
export function requestSignup(
  world: World,
  request: SignupRequest,
): { ok: true } | Refused<'forbidden' | 'domain'> | Wait {
  const mode = signupMode(world.env.signup)
  if (mode.by === 'invite') return { ok: false, reason: 'forbidden' }
  if (!maySignUp(mode, request.email)) return { ok: false, reason: 'domain' }
  const reserved = reserveTry(world, pairOf('signup', request.email, request.address))
  if (!reserved.ok) return reserved
  afterwards(world, () => sendSignup(world, request))
  return { ok: true }
}

async function sendSignup(world: World, { email, name, locale }: SignupRequest): Promise<void> {
  if (personByEmail(world.db, email)) return isFlooded(world, 'signup', email) ? undefined : sendKnown(world, email)
  if (countOpenLetters(world.db, email, 'signup', world.now()) >= openLettersMost) return
  const { link } = issueLetter(world, { kind: 'signup', email, name, locale })
  await world.mail.send({ to: email, ...letterTexts(locale).signup({ name, link }) })
}

/** Tells the owner of an address, in their own language, that it has an account already. */
export async function sendKnown(world: World, email: string): Promise<void> {
  const person = personByEmail(world.db, email)
  if (!person || person.leftAt) return
  const base = `${world.env.origin}/${person.locale}`
  const text = letterTexts(person.locale).known({
    name: person.name,
    link: `${base}/login`,
    resetLink: `${base}/reset`,
  })
  await world.mail.send({ to: email, ...text })
}

/** Whose sign-up a link confirms, while it works; null otherwise. */
export function findSignup(world: World, secret: string): { email: string; name: string } | null {
  const letter = findLetter(world, secret, 'signup')
  return letter && { email: letter.email, name: letter.name ?? '' }
}

/**
 * Makes the account of a confirmed address: a learner without a team. Refuses `not-found` (used, expired, or nobody may
 * sign up this way any more), `own-name` for a password that is the person's name or address, `taken`, `busy`.
 */
export async function confirmSignup(
  world: World,
  secret: string,
  { name, password, locale }: { name: string; password: string; locale: Locale },
): Promise<{ ok: true; person: { id: string; email: string } } | Refused<'not-found' | 'own-name' | 'taken' | 'busy'>> {
  const letter = findLetter(world, secret, 'signup')
  if (!letter || !maySignUp(signupMode(world.env.signup), letter.email)) return { ok: false, reason: 'not-found' }
  if (isOwnName(password, { email: letter.email, name })) return { ok: false, reason: 'own-name' }
  const hashed = await hashPassword(password)
  if (!hashed.ok) return hashed
  return atomically(world, () => {
    if (!spendLetter(world.db, letter.id, world.now())) return { ok: false, reason: 'not-found' }
    const draft = { email: letter.email, name, locale, role: 'learner', passwordHash: hashed.value } as const
    const made = createPerson(world, draft)
    if (!made.ok) return { ok: false, reason: 'taken' }
    const personId = made.person.id
    voidLettersTo(world.db, letter.email, 'signup', world.now())
    voidLettersTo(world.db, letter.email, 'invitation', world.now())
    recordAct(world, { actorId: personId, action: 'signed-up', personId })
    return { ok: true, person: { id: personId, email: letter.email } }
  })
}
