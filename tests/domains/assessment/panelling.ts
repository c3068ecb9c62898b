import { permitFor } from '~/cli/demo/permit'
import type { Actor } from '~/domains/accounts/model'
import { inviteGuest } from '~/domains/assessment/panel-invitations.server'
import type { Panel } from '~/domains/assessment/panel-model'
import { rateItem, sayDone } from '~/domains/assessment/panel-rating.server'
import { callPanel, findPanel } from '~/domains/assessment/panels.server'
import { authorsKeyOf, optionsOf } from '~/domains/content/item-model'
import type { World } from '~/platform/world.server'
import { quizId } from './taking'

/** What a member gives an option, by the member's place from 0 and what the authors put. */
export type Rating = (authors: number, member: number) => number
export const asAuthors: Rating = (authors) => authors

export function panelFor(world: World, trainer: Actor, quiz = quizId): Panel {
  const called = callPanel(world, permitFor(trainer, 'key-tests'), { quiz, name: 'Turno de noche' })
  const panel = called.ok ? findPanel(world, permitFor(trainer, 'key-tests'), called.panelId) : null
  if (!panel) throw new Error('no panel')
  return panel
}

/** A guest by link; returns the secret in it. */
export async function guest(world: World, trainer: Actor, panelId: string, name: string): Promise<string> {
  const draft = { name, email: null, locale: 'es' } as const
  const invited = await inviteGuest(world, permitFor(trainer, 'key-tests'), panelId, draft)
  const secret = invited.ok ? invited.link?.split('/').at(-1) : undefined
  if (!secret) throw new Error('no link')
  return secret
}

/** The fields of one item's form. */
export function fieldsFor(item: Panel['items'][number], rating: Rating, member = 0): Record<string, string> {
  const authors = authorsKeyOf(item)
  return Object.fromEntries(
    optionsOf(item).map(({ id }) => [`rate-${id}`, String(rating(Math.round(authors[id] ?? 0), member))]),
  )
}

export function rateAll(world: World, panel: Panel, secret: string, rating: Rating, member = 0): void {
  for (const [index, item] of panel.items.entries()) {
    const kept = rateItem(world, secret, index + 1, fieldsFor(item, rating, member))
    if (!kept.ok) throw new Error(kept.reason)
  }
}

/** So many guests rate all and say that they are done; returns their secrets. */
export async function ratedBy(
  world: World,
  trainer: Actor,
  panel: Panel,
  members: number,
  rating: Rating = asAuthors,
): Promise<string[]> {
  const secrets: string[] = []
  for (let member = 0; member < members; member++) {
    const secret = await guest(world, trainer, panel.id, `Invitada ${member + 1}`)
    rateAll(world, panel, secret, rating, member)
    sayDone(world, secret)
    secrets.push(secret)
  }
  return secrets
}
