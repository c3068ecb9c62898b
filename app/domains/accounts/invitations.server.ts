import { z } from 'zod'
import { locales } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { recordAct } from './audit.server'
import { openInvitations, voidLetter, voidLettersTo } from './letter-store.server'
import { letterTexts } from './letter-text'
import { issueLetter } from './letters.server'
import { emailSchema, nameSchema, type Refused, roleSchema } from './model'
import { personByEmail, personById } from './people-store.server'
import { grantableRoles, type Permit } from './permissions'
import { teamById } from './team-store.server'
import { atomically } from './transaction.server'

/** An invitation's form. A lead who is given a team leads it. */
export const invitationSchema = z.object({
  email: emailSchema,
  name: nameSchema,
  role: roleSchema,
  team: z.string().transform((id) => id || null),
  locale: z.enum(locales, 'choose'),
})
export type InvitationDraft = z.output<typeof invitationSchema>

/**
 * Sends an invitation by mail, in the language chosen for it; an earlier one to the same address stops working.
 * Refuses `forbidden` for a role that the actor may not hand out, `unknown-team`, `taken` when the address has an
 * account, `mail-failed` when the letter could not be handed over (the invitation is then withdrawn).
 */
export async function invite(
  world: World,
  permit: Permit<'invite'>,
  draft: InvitationDraft,
): Promise<{ ok: true } | Refused<'forbidden' | 'unknown-team' | 'taken' | 'mail-failed'>> {
  if (!grantableRoles(permit.actor).includes(draft.role)) return { ok: false, reason: 'forbidden' }
  const issued = atomically(world, () => issueInvitation(world, permit, draft))
  if (!issued.ok) return issued
  const text = letterTexts(draft.locale).invitation({ name: draft.name, link: issued.link, by: permit.actor.name })
  try {
    await world.mail.send({ to: draft.email, ...text })
    return { ok: true }
  } catch (error) {
    world.log.error({ err: error }, 'invitation not sent')
    voidLetter(world.db, issued.id, 'invitation', world.now())
    return { ok: false, reason: 'mail-failed' }
  }
}

function issueInvitation(world: World, permit: Permit<'invite'>, { team: teamId, ...draft }: InvitationDraft) {
  if (teamId && !teamById(world.db, teamId)) return { ok: false, reason: 'unknown-team' } as const
  if (personByEmail(world.db, draft.email)) return { ok: false, reason: 'taken' } as const
  voidLettersTo(world.db, draft.email, 'invitation', world.now())
  const issued = issueLetter(world, { kind: 'invitation', ...draft, teamId, sentBy: permit.actor.id })
  const detail = { role: draft.role, team: teamId }
  recordAct(world, { actorId: permit.actor.id, action: 'invited', email: draft.email, detail })
  return { ok: true, ...issued } as const
}

/** A link with which someone whose account exists chooses their first password: for the operator's command line. */
export function invitationLink(world: World, personId: string): string | null {
  const person = personById(world.db, personId)
  if (!person) return null
  const { email, name, role, teamId, locale } = person
  return issueLetter(world, { kind: 'invitation', email, personId, name, role, teamId, locale }).link
}

/** Invitations that wait for an answer, newest first, at most fifty; `id` withdraws them. */
export function listInvitations(world: World, _permit: Permit<'invite'>) {
  return openInvitations(world.db, world.now(), 50).map(({ letter, teamName, sentByName }) => {
    const { id, email, name, role, createdAt, expiresAt } = letter
    return { id, email, name, role, createdAt, expiresAt, teamName, sentByName }
  })
}

/** Its link stops working. Refuses `not-found` when it was answered, withdrawn or has expired. */
export function withdrawInvitation(
  world: World,
  permit: Permit<'invite'>,
  id: string,
): { ok: true } | Refused<'not-found'> {
  const email = voidLetter(world.db, id, 'invitation', world.now())
  if (email === null) return { ok: false, reason: 'not-found' }
  recordAct(world, { actorId: permit.actor.id, action: 'invitation-withdrawn', email })
  return { ok: true }
}
