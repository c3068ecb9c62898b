import { z } from 'zod'
import type { World } from '~/platform/world.server'
import { recordAct } from './audit.server'
import { knownBrowser, rememberBrowser } from './known-browsers.server'
import { emailSchema, type Refused } from './model'
import { arePasswordsBusy, verifyPassword } from './passwords.server'
import { passwordHashOf, personByEmail } from './people-store.server'
import { createSession, endSession } from './sessions.server'
import { forgetTries, type Pair, pairOf, releaseTry, reserveTry, type Wait } from './tries.server'

export const signInSchema = z.object({
  email: emailSchema,
  password: z.string().min(1, 'required').max(1000, 'too-long'),
})

/** The browser that signs in, as its request tells. */
export interface Browser {
  /** The network address. */
  address: string
  userAgent: string
  /** The secret of the session it has, if any: ended, so that a secret known before is worth nothing after. */
  session?: string | undefined
  /** The cookie of a browser in which someone signed in before. */
  known?: string | undefined
}

export interface SignedIn {
  ok: true
  /** For the session cookie. */
  secret: string
  /** For the cookie that makes this browser known. */
  known: string
}

/**
 * Signs in by address and password. Refuses `wrong` alike, and after the same work, whether the account is unknown, has
 * no password, belongs to someone who left, or the password is not right; `wait` after five failures in a quarter of an
 * hour for this account from this network address (or from this browser, where it is known); `busy` in a flood.
 */
export async function signIn(
  world: World,
  { email, password }: z.output<typeof signInSchema>,
  browser: Browser,
): Promise<SignedIn | Refused<'wrong' | 'busy'> | Wait> {
  if (arePasswordsBusy()) return { ok: false, reason: 'busy' }
  const pair = placeOf(world, email, browser)
  const reserved = reserveTry(world, pair)
  if (!reserved.ok) return reserved
  const person = personByEmail(world.db, email)
  const passwordHash = person && !person.leftAt ? person.passwordHash : null
  const verified = await verifyPassword(passwordHash, password)
  if (!verified.ok) {
    releaseTry(world, reserved.id)
    return verified
  }
  if (!person || !verified.value) return { ok: false, reason: 'wrong' }
  // While it was checked the password may have been reset, which ends every session there is: start none after that.
  if (passwordHashOf(world.db, person.id) !== passwordHash) return { ok: false, reason: 'wrong' }
  forgetTries(world, pair)
  return startSession(world, { id: person.id, email }, browser)
}

function placeOf(world: World, email: string, browser: Browser): Pair {
  const pair = pairOf('sign-in', email, browser.address)
  const known = knownBrowser(world, browser.known, email)
  return known ? { ...pair, address: `browser ${known}` } : pair
}

/** A session for someone who has shown who they are: by password, or by the link of a letter. */
export async function startSession(
  world: World,
  person: { id: string; email: string },
  browser: Browser,
): Promise<SignedIn> {
  if (browser.session) await endSession(world, browser.session)
  const { secret } = await createSession(world, person.id, browser.userAgent)
  recordAct(world, { actorId: person.id, action: 'signed-in', personId: person.id })
  return { ok: true, secret, known: rememberBrowser(world, browser.known, person.email) }
}
