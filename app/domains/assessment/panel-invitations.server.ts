import { findPeople } from '~/domains/accounts/people.server'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import type { Locale } from '~/i18n/locale'
import { fingerprint, newId, newSecret } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { panelLetter } from './panel-letter'
import { changeMember, insertMembers, membersOf } from './panel-member-store.server'
import type { GuestDraft } from './panel-model'
import { type PanelRow, panelById } from './panel-store.server'
import { testTitle } from './panels.server'

type Keying = Permit<'key-tests'>
type Refusal<R extends string> = { ok: false; reason: R }

interface Invited {
  name: string
  email: string | null
  personId: string | null
  locale: Locale
}
/** A place on a panel; the secret in `link` is kept nowhere else. */
type Invitation = Invited & { id: string; link: string }
type Seated<R extends string> = { ok: true; row: PanelRow; invitations: Invitation[] } | Refusal<R>

/** Gives people of the organisation a place on a panel, without a letter. Refuses as `invitePeople`. */
export function seatPeople(
  world: World,
  _permit: Keying,
  panelId: string,
  personIds: readonly string[],
): Seated<'not-found' | 'closed' | 'nobody' | 'unknown-people' | 'already-member'> {
  return atomically(world, () => {
    const panel = openPanel(world, panelId)
    if (!panel.ok) return panel
    if (personIds.length === 0) return { ok: false, reason: 'nobody' }
    const people = findPeople(world, personIds)
    if (personIds.some((id) => people.get(id)?.leftAt !== null)) return { ok: false, reason: 'unknown-people' }
    const members = new Set(membersOf(world.db, panelId).map(({ personId }) => personId))
    const fresh = [...people.values()].filter(({ id }) => !members.has(id))
    if (fresh.length === 0) return { ok: false, reason: 'already-member' }
    const invited = fresh.map(({ id, name, email, locale }) => ({ personId: id, name, email, locale }))
    return { ok: true, row: panel.row, invitations: addMembers(world, panelId, invited) }
  })
}

/** Gives a guest a place on a panel, without a letter. Refuses as `inviteGuest`. */
export function seatGuest(
  world: World,
  _permit: Keying,
  panelId: string,
  draft: GuestDraft,
): Seated<'not-found' | 'closed' | 'already-member'> {
  return atomically(world, () => {
    const panel = openPanel(world, panelId)
    if (!panel.ok) return panel
    if (membersOf(world.db, panelId).some((member) => isSame(member, draft)))
      return { ok: false, reason: 'already-member' }
    return { ok: true, row: panel.row, invitations: addMembers(world, panelId, [{ ...draft, personId: null }]) }
  })
}

/**
 * Invites people of the organisation, each by a letter in their language; those who are members already are passed over.
 * `failed` names those to whom no letter could be sent: they are no members. Refuses `not-found`, `closed`, `nobody`,
 * `unknown-people` where one is not there (any more), and `already-member` where all are.
 */
export async function invitePeople(
  world: World,
  permit: Keying,
  panelId: string,
  personIds: readonly string[],
): Promise<
  | { ok: true; sent: number; failed: string[] }
  | Refusal<'not-found' | 'closed' | 'nobody' | 'unknown-people' | 'already-member'>
> {
  const seated = seatPeople(world, permit, panelId, personIds)
  if (!seated.ok) return seated
  const failed: string[] = []
  for (const one of seated.invitations) if (!(await sendLetter(world, permit, seated.row, one))) failed.push(one.name)
  return { ok: true, sent: seated.invitations.length - failed.length, failed }
}

/**
 * Invites a guest: by a letter, or without an address by a link that is given back, this once, to hand over. Refuses
 * `not-found`, `closed`, `already-member` for an address or, without one, a name that the panel has, and `mail-failed`.
 */
export async function inviteGuest(
  world: World,
  permit: Keying,
  panelId: string,
  draft: GuestDraft,
): Promise<{ ok: true; link: string | null } | Refusal<'not-found' | 'closed' | 'already-member' | 'mail-failed'>> {
  const seated = seatGuest(world, permit, panelId, draft)
  if (!seated.ok) return seated
  const [invitation] = seated.invitations
  if (!invitation?.email) return { ok: true, link: invitation?.link ?? null }
  return (await sendLetter(world, permit, seated.row, invitation))
    ? { ok: true, link: null }
    : { ok: false, reason: 'mail-failed' }
}

const isSame = (member: { name: string; email: string | null }, { name, email }: GuestDraft) =>
  email === null ? member.name.toLowerCase() === name.toLowerCase() : member.email === email

export function openPanel(world: World, id: string): { ok: true; row: PanelRow } | Refusal<'not-found' | 'closed'> {
  const row = panelById(world.db, id)
  if (!row) return { ok: false, reason: 'not-found' }
  return row.closedAt ? { ok: false, reason: 'closed' } : { ok: true, row }
}

function addMembers(world: World, panelId: string, invited: readonly Invited[]): Invitation[] {
  const invitedAt = world.now()
  const made = invited.map((one) => ({ ...one, id: newId(invitedAt), secret: newSecret() }))
  const rows = made.map(({ id, personId, name, email, secret }) => {
    return { id, panelId, personId, name, email, tokenHash: fingerprint(secret), invitedAt }
  })
  insertMembers(world.db, rows)
  return made.map(({ secret, ...one }) => ({ ...one, link: linkOf(world, one.locale, secret) }))
}

/** On the site's own address: a Host header may be anybody's. */
export function linkOf(world: World, locale: Locale, secret: string): string {
  return `${world.env.origin}/${locale}/panel/${secret}`
}

/** Whoever could not be written to is taken out again. */
async function sendLetter(world: World, permit: Keying, panel: PanelRow, invited: Invitation): Promise<boolean> {
  const { id, name, email, locale, link } = invited
  const test = testTitle(world, panel.quizId)?.[locale] ?? panel.name
  const text = panelLetter(locale)({ name, link, by: permit.actor.name, test, items: panel.items.length })
  try {
    await world.mail.send({ to: email ?? '', ...text })
    return true
  } catch (error) {
    world.log.error({ err: error }, 'panel invitation not sent')
    changeMember(world.db, panel.id, id, { removedAt: world.now() })
    return false
  }
}
