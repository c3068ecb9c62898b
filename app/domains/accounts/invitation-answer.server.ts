import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { recordAct } from './audit.server'
import { type Letter, spendLetter } from './letter-store.server'
import { findLetter } from './letters.server'
import type { Refused } from './model'
import { isOwnName } from './password-rule'
import { hashPassword } from './passwords.server'
import { createPerson } from './people.server'
import { personById, updatePerson } from './people-store.server'
import { endAllSessions } from './sessions.server'
import { atomically } from './transaction.server'

interface Answer {
  name: string
  locale: Locale
  passwordHash: string
}

/** Whom an invitation is for, while it can be answered; null otherwise. */
export function findInvitation(world: World, secret: string): { email: string; name: string } | null {
  const letter = findLetter(world, secret, 'invitation')
  return letter && { email: letter.email, name: letter.name ?? '' }
}

/**
 * Answers an invitation: the account is made, or, where the operator made it, gets its password. Refuses `not-found`
 * (used, withdrawn, expired), `own-name` for a password that is the person's name or address, `taken` and
 * `unknown-team` when things changed since it was sent, `busy`.
 */
export async function acceptInvitation(
  world: World,
  secret: string,
  { name, password, locale }: { name: string; password: string; locale: Locale },
): Promise<
  | { ok: true; person: { id: string; email: string } }
  | Refused<'not-found' | 'own-name' | 'taken' | 'unknown-team' | 'busy'>
> {
  const letter = findLetter(world, secret, 'invitation')
  if (!letter) return { ok: false, reason: 'not-found' }
  if (isOwnName(password, { email: letter.email, name })) return { ok: false, reason: 'own-name' }
  const hashed = await hashPassword(password)
  if (!hashed.ok) return hashed
  return atomically(world, () => {
    if (!spendLetter(world.db, letter.id, world.now())) return { ok: false, reason: 'not-found' }
    const answer = { name, locale, passwordHash: hashed.value }
    const made = letter.personId ? activate(world, letter.personId, answer) : create(world, letter, answer)
    if (!made.ok) return made
    recordAct(world, { actorId: made.personId, action: 'invitation-accepted', personId: made.personId })
    return { ok: true, person: { id: made.personId, email: letter.email } }
  })
}

function create(world: World, letter: Letter, answer: Answer) {
  const { email, role, teamId } = letter
  const draft = { ...answer, email, role: role ?? 'learner', teamId }
  const leads = draft.role === 'lead' && teamId ? [teamId] : []
  const made = createPerson(world, { ...draft, leads })
  return made.ok ? ({ ok: true, personId: made.person.id } as const) : made
}

function activate(world: World, personId: string, answer: Answer) {
  if (personById(world.db, personId)?.leftAt !== null) return { ok: false, reason: 'not-found' } as const
  updatePerson(world.db, personId, answer)
  endAllSessions(world, personId)
  return { ok: true, personId } as const
}
