import { z } from 'zod'
import type { World } from '~/platform/world.server'
import { recordAct } from './audit.server'
import { spendLetter, voidLettersOf } from './letter-store.server'
import { letterTexts } from './letter-text'
import { findLetter, issueLetter } from './letters.server'
import { type Actor, emailSchema, type Refused } from './model'
import { afterwards, post } from './outbox.server'
import { checkOwnPassword } from './own-account.server'
import { personByEmail, personById, updatePerson } from './people-store.server'
import { sendKnown } from './signup.server'
import { atomically } from './transaction.server'
import { pairOf, reserveTry, type Wait } from './tries.server'

export const emailChangeSchema = z.object({
  email: emailSchema,
  currentPassword: z.string().min(1, 'required').max(1000, 'too-long'),
})

/**
 * Sends a letter to the new address; the account keeps the old one until its link is opened. The answer is the same when
 * the address belongs to another account: its owner is told by mail. Refuses `same`, and `wrong`, `wait`, `busy` as the
 * password is asked for; `wait` also after three such letters in an hour.
 */
export async function requestEmailChange(
  world: World,
  actor: Actor,
  { email, currentPassword }: z.output<typeof emailChangeSchema>,
): Promise<{ ok: true } | Refused<'same' | 'wrong' | 'busy'> | Wait> {
  if (email === actor.email) return { ok: false, reason: 'same' }
  const checked = await checkOwnPassword(world, actor, currentPassword)
  if (!checked.ok) return checked
  const reserved = reserveTry(world, { ...pairOf('signup', actor.email, ''), address: `person ${actor.id}` })
  if (!reserved.ok) return reserved
  recordAct(world, { actorId: actor.id, action: 'email-change-requested', personId: actor.id, detail: { to: email } })
  afterwards(world, () => sendEmailChange(world, actor, email))
  return { ok: true }
}

async function sendEmailChange(world: World, actor: Actor, email: string): Promise<void> {
  if (personByEmail(world.db, email)) return sendKnown(world, email)
  const { id: personId, locale, name } = actor
  voidLettersOf(world.db, personId, world.now(), 'email')
  const { link } = issueLetter(world, { kind: 'email', email, personId, locale })
  await world.mail.send({ to: email, ...letterTexts(locale).email({ name, link }) })
}

/** The address that a link confirms, while it works; null otherwise. */
export function findEmailChange(world: World, secret: string): { email: string } | null {
  const letter = findLetter(world, secret, 'email')
  return letter && { email: letter.email }
}

/**
 * The account has the new address from now on; the old one is told, and open letters to it stop working. Refuses
 * `not-found` (used, expired) and `taken` when the address has got an account meanwhile.
 */
export function confirmEmailChange(world: World, secret: string): { ok: true } | Refused<'not-found' | 'taken'> {
  const done = atomically(world, () => {
    const letter = findLetter(world, secret, 'email')
    const person = letter?.personId ? personById(world.db, letter.personId) : undefined
    if (!letter || !person || person.leftAt) return { ok: false, reason: 'not-found' } as const
    if (personByEmail(world.db, letter.email)) return { ok: false, reason: 'taken' } as const
    spendLetter(world.db, letter.id, world.now())
    voidLettersOf(world.db, person.id, world.now())
    updatePerson(world.db, person.id, { email: letter.email })
    const detail = { from: person.email, to: letter.email }
    recordAct(world, { actorId: person.id, action: 'email-changed', personId: person.id, detail })
    return { ok: true, person } as const
  })
  if (!done.ok) return done
  const { email, name, locale } = done.person
  post(world, { to: email, ...letterTexts(locale).emailChanged({ name }) })
  return { ok: true }
}
