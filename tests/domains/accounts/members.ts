import type { Actor } from '~/domains/accounts/model'
import { hashPassword } from '~/domains/accounts/passwords.server'
import { createPerson, type PersonDraft } from '~/domains/accounts/people.server'
import { type Action, type Permit, permit } from '~/domains/accounts/permissions'
import { createSession, validateSession } from '~/domains/accounts/sessions.server'
import type { World } from '~/platform/world.server'

export const goodPassword = 'un buen refugio'

let hashed: Promise<string> | undefined

async function hashOfGoodPassword(): Promise<string> {
  const made = await hashPassword(goodPassword)
  if (!made.ok) throw new Error(made.reason)
  return made.value
}

/** Someone who can sign in with `goodPassword`. */
export async function member(world: World, wanted: Partial<PersonDraft> = {}) {
  hashed ??= hashOfGoodPassword()
  const draft = { email: 'ana@example.org', name: 'Ana Ruiz', role: 'learner', locale: 'es', ...wanted } as const
  const made = createPerson(world, { passwordHash: await hashed, ...draft })
  if (!made.ok) throw new Error(made.reason)
  return made.person
}

/** As the site sees them after signing in. */
export async function signedIn(world: World, personId: string): Promise<{ actor: Actor; secret: string }> {
  const { secret } = await createSession(world, personId, 'test')
  const found = await validateSession(world, secret)
  if (!found) throw new Error('no session')
  return { actor: found.actor, secret }
}

/** A permit that the test takes for granted. */
export function granted<A extends Action>(actor: Actor, action: A): Permit<A> {
  const permission = permit(actor, action)
  if (!permission.ok) throw new Error(permission.reason)
  return permission.permit
}
