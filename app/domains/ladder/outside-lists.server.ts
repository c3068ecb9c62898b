import { type Actor, type Refused, subjectOf } from '~/domains/accounts/model'
import { findPerson } from '~/domains/accounts/people.server'
import { type Permission, type Permit, permit } from '~/domains/accounts/permissions'
import { catalogue, competency } from '~/domains/content/content.server'
import type { FileType } from '~/domains/content/model'
import type { Both } from '~/i18n/locale'
import { pathInVault } from '~/platform/vault.server'
import type { World } from '~/platform/world.server'
import { outsideById } from './outside-certificate-store.server'
import { fileOfOutside } from './outside-handing-in-store.server'
import { countWaiting, listedOf, waitingPage } from './outside-list-store.server'

/** A certificate of somebody else's as lists show it; days are days of its holder's zone. */
interface Listed {
  id: string
  name: string
  issuer: string
  number: string
  issuedAt: Date
  expiresAt: Date | null
  handedInAt: Date
  fileName: string | null
}

export interface OwnOutside extends Listed {
  state: 'waiting' | 'confirmed' | 'declined'
  answeredAt: Date | null
  byName: string | null
  words: string
}

/** What someone handed in, latest first. One query. */
export function ownOutside(world: World, { actor }: Permit<'learn'>): OwnOutside[] {
  return listedOf(world.db, actor.id).map(({ answer, recognisedId: _, ...row }) => {
    return { ...row, state: answer ?? 'waiting' }
  })
}

/** Those that the content recognises, by issuer and name, with what each is evidence of. */
export function recognisedOutside(world: World): Recognised[] {
  const known = catalogue(world).certificates ?? []
  return known
    .map(({ id, name, issuer }) => ({ id, name, issuer, gives: givenBy(world, id) }))
    .toSorted((one, other) => one.issuer.localeCompare(other.issuer) || one.name.localeCompare(other.name))
}

export interface Recognised {
  id: string
  name: string
  issuer: string
  gives: Given[]
}

/** Of what a recognised certificate is evidence once it is confirmed. */
interface Given {
  name: Both
  level: number
}

export interface WaitingOutside extends Listed {
  personId: string
  holder: string
  isDemo: boolean
  /** The holder's. */
  zone: string
  gives: Given[]
}

/** One page of those that wait for an answer by whoever the permit is of, the longest waiting first. Two queries. */
export function listWaitingOutside(
  world: World,
  { actor }: Permit<'certify'>,
  { limit, offset }: { limit: number; offset: number },
): { rows: WaitingOutside[]; total: number } {
  const rows = waitingPage(world.db, actor.id, limit, offset).map(({ recognisedId, ...row }) => {
    return { ...row, gives: givenBy(world, recognisedId) }
  })
  return { rows, total: countWaiting(world.db, actor.id) }
}

/** How many wait for the actor's answer; zero for those who may answer none. */
export function countWaitingOutside(world: World, actor: Actor): number {
  return permit(actor, 'certify').ok ? countWaiting(world.db, actor.id) : 0
}

function givenBy(world: World, recognisedId: string | null): Given[] {
  const known = catalogue(world).certificates?.find(({ id }) => id === recognisedId)
  return (known?.gives ?? []).flatMap(({ competency: id, level }) => {
    const found = competency(world, id)
    return found ? [{ name: found.name, level }] : []
  })
}

/** May the actor answer this certificate? Refuses, besides those without the right, what is unknown, and of people who have left. */
export function permitToAnswer(world: World, actor: Actor, id: string): Permission<'certify'> {
  const row = outsideById(world.db, id)
  const person = row && findPerson(world, row.personId)
  const allowed = permit(actor, 'certify', person && subjectOf(person))
  return allowed.ok && (!person || person.leftAt) ? { ok: false, reason: 'not-found' } : allowed
}

/** Where the file's bytes lie, for its owner and for those who may answer it; to all others it is unknown. */
export function outsideFileToSend(
  world: World,
  actor: Actor,
  id: string,
): { ok: true; path: string; name: string; type: FileType } | Refused<'not-found'> {
  const isOwn = outsideById(world.db, id)?.personId === actor.id
  const file = isOwn || permitToAnswer(world, actor, id).ok ? fileOfOutside(world.db, id) : null
  if (!file) return { ok: false, reason: 'not-found' }
  const type = file.type === 'jpeg' ? 'jpg' : file.type
  return { ok: true, path: pathInVault(world.env, file.id), name: file.name, type }
}
