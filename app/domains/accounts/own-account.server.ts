import { z } from 'zod'
import { type Locale, locales } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { recordAct } from './audit.server'
import { voidLettersOf } from './letter-store.server'
import { type Actor, type Refused, zoneSchema } from './model'
import { isOwnName, passwordSchema } from './password-rule'
import { hashPassword, verifyPassword } from './passwords.server'
import { passwordHashOf, updatePerson } from './people-store.server'
import { tellOfNewPassword } from './reset.server'
import { endOtherSessions } from './sessions.server'
import { atomically } from './transaction.server'
import { forgetTries, pairOf, releaseTry, reserveTry, type Wait } from './tries.server'

export const preferencesSchema = z.object({ locale: z.enum(locales, 'choose'), zone: zoneSchema })

/** The actor's own language and time zone. */
export function changePreferences(world: World, actor: Actor, preferences: { locale: Locale; zone: string }): void {
  updatePerson(world.db, actor.id, preferences)
}

export const passwordChangeSchema = z.object({
  currentPassword: z.string().min(1, 'required').max(1000, 'too-long'),
  password: passwordSchema,
})

/**
 * Changes the actor's own password; every other session of theirs ends. Refuses `wrong` when the current one is not
 * right, `wait` after too many such tries, `own-name` for a password that is their name or address, `busy`.
 */
export async function changePassword(
  world: World,
  actor: Actor,
  { currentPassword, password }: z.output<typeof passwordChangeSchema>,
): Promise<{ ok: true } | Refused<'wrong' | 'own-name' | 'busy'> | Wait> {
  if (isOwnName(password, actor)) return { ok: false, reason: 'own-name' }
  const checked = await checkOwnPassword(world, actor, currentPassword)
  if (!checked.ok) return checked
  const hashed = await hashPassword(password)
  if (!hashed.ok) return hashed
  atomically(world, () => {
    updatePerson(world.db, actor.id, { passwordHash: hashed.value })
    endOtherSessions(world, actor)
    voidLettersOf(world.db, actor.id, world.now())
    recordAct(world, { actorId: actor.id, action: 'password-changed', personId: actor.id })
  })
  tellOfNewPassword(world, actor)
  return { ok: true }
}

/**
 * Is this the actor's password? Asked before what could lock them out of their account. Wrong answers are counted by
 * session, so that a session left open on a shared computer is no place to guess in.
 */
export async function checkOwnPassword(
  world: World,
  actor: Actor,
  password: string,
): Promise<{ ok: true } | Refused<'wrong' | 'busy'> | Wait> {
  const pair = { ...pairOf('sign-in', actor.email, ''), address: `session ${actor.sessionId}` }
  const reserved = reserveTry(world, pair)
  if (!reserved.ok) return reserved
  const verified = await verifyPassword(passwordHashOf(world.db, actor.id), password)
  if (!verified.ok) {
    releaseTry(world, reserved.id)
    return verified
  }
  if (!verified.value) return { ok: false, reason: 'wrong' }
  forgetTries(world, pair)
  return { ok: true }
}
