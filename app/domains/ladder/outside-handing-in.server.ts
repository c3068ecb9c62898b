import type { Refused } from '~/domains/accounts/model'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import { cleanName } from '~/domains/casework/file-name'
import { acceptedAs, typeOfBytes } from '~/domains/casework/file-type'
import type { NamedArrival } from '~/domains/casework/uploads.server'
import { catalogue } from '~/domains/content/content.server'
import type { FileType } from '~/domains/content/model'
import type { RecognisedCertificate } from '~/domains/content/recognised-certificate'
import { endOfDay } from '~/domains/learning/assignment-due'
import { newId } from '~/platform/ids.server'
import { type Arrived, dropArrived, dropKept, keepArrived, readArrived } from '~/platform/vault.server'
import type { World } from '~/platform/world.server'
import { dayIn, momentOfDay } from './age'
import { outsideById } from './outside-certificate-store.server'
import {
  countWaitingOf,
  deleteOutside,
  fileOfOutside,
  insertOutside,
  outsideByClient,
} from './outside-handing-in-store.server'
import { type HandedIn, paperMegabytes, paperTypes } from './outside-model'

/** That wait for an answer at a time, of one person: the disk is not theirs to fill. */
const mostWaiting = 10

/** Whether someone may hand in one more, and how large its file may be. Refuses `many`: ten wait for an answer. */
export function placeForCertificate(
  world: World,
  personId: string,
): { ok: true; limitBytes: number } | Refused<'many'> {
  if (countWaitingOf(world.db, personId) >= mostWaiting) return { ok: false, reason: 'many' }
  return { ok: true, limitBytes: paperMegabytes * 1024 * 1024 }
}

/** The file of a certificate, once its bytes are kept for good. */
export interface Paper {
  id: string
  name: string
  type: 'pdf' | 'png' | 'jpeg'
  bytes: number
  hash: string
}

const kinds: Partial<Record<FileType, Paper['type']>> = { pdf: 'pdf', png: 'png', jpg: 'jpeg' }

type Why = 'choose' | 'in-the-future' | 'in-the-past' | 'too-old' | 'date' | 'empty' | 'type'

/** What is wrong with which field; `many` and `conflict` are of the whole. */
type HandInFault = { field: 'recognised' | 'issued' | 'expires' | 'file'; reason: Why }
type HandInResult = { ok: true; id: string } | ({ ok: false } & HandInFault) | Refused<'many' | 'conflict'>

/**
 * Takes a certificate that somebody else issued: first the bytes of its file for good, then its row. The same form twice
 * is one. Refuses, beside its field, what the content does not recognise, days that cannot be, and a file that is empty or
 * is no PDF, PNG or JPEG by its bytes; `many`; and `conflict` for a form of another's. What is refused is not kept.
 */
export async function handInCertificate(
  world: World,
  learner: Permit<'learn'>,
  given: HandedIn,
  { name, ...arrived }: NamedArrival,
): Promise<HandInResult> {
  const found = acceptedAs(readArrived(world.env, arrived.id, typeOfBytes), paperTypes)
  const type = found && kinds[found]
  const fault = faultOf(world, learner, given)
  if (fault || !type) {
    await turnPaperDown(world, arrived)
    return { ok: false, ...(fault ?? { field: 'file', reason: arrived.bytes === 0 ? 'empty' : 'type' }) }
  }
  await keepArrived(world.env, arrived.id)
  const paper = { ...arrived, name: cleanName(name, found), type }
  const done = enterCertificate(world, learner, given, paper)
  // of a form that came twice the first one's file stands
  if (!done.ok || !done.isNew) await dropKept(world.env, arrived.id)
  return done.ok ? { ok: true, id: done.id } : done
}

/** Keeps nothing of a file that came with a form which cannot be taken. */
export async function turnPaperDown(world: World, { id }: Arrived): Promise<void> {
  await dropArrived(world.env, id)
}

/** Enters a certificate whose file is kept already, all at once; refuses as `handInCertificate`. */
export function enterCertificate(
  world: World,
  learner: Permit<'learn'>,
  given: HandedIn,
  paper: Paper,
): { ok: true; id: string; isNew: boolean } | Exclude<HandInResult, { ok: true }> {
  const { id: personId, zone } = learner.actor
  const fault = faultOf(world, learner, given)
  const known = recognised(world, given.recognised)
  if (fault || !known) return { ok: false, ...(fault ?? notListed) }
  return atomically(world, () => {
    const before = outsideByClient(world.db, given.client)
    if (before && before.personId !== personId) return { ok: false, reason: 'conflict' }
    if (before) return { ok: true, id: before.id, isNew: false }
    const place = placeForCertificate(world, personId)
    if (!place.ok) return place
    const id = newId(world.now())
    const { name, issuer, about } = known
    const expiresAt = given.expires === '' ? null : endOfDay(given.expires, zone)
    const days = { issuedAt: momentOfDay(given.issued), expiresAt, handedInAt: world.now() }
    const row = { id, personId, recognisedId: known.id, name, issuer, about, number: given.number, ...days }
    insertOutside(world.db, { ...row, clientId: given.client }, { ...paper, certificateId: id })
    return { ok: true, id, isNew: true }
  })
}

/**
 * Takes back one's own certificate that nobody has answered; nothing of it stays. Refuses `not-found`, and `conflict`: it
 * has been answered.
 */
export async function takeCertificateBack(
  world: World,
  learner: Permit<'learn'>,
  id: string,
): Promise<{ ok: true } | Refused<'not-found' | 'conflict'>> {
  const done = atomically(world, () => {
    const row = outsideById(world.db, id)
    if (row?.personId !== learner.actor.id) return { ok: false as const, reason: 'not-found' as const }
    if (row.answer) return { ok: false as const, reason: 'conflict' as const }
    const file = fileOfOutside(world.db, id)
    deleteOutside(world.db, id)
    return { ok: true as const, file }
  })
  if (!done.ok) return done
  if (done.file) await dropKept(world.env, done.file.id)
  return { ok: true }
}

const notListed: HandInFault = { field: 'recognised', reason: 'choose' }
const earliest = '1970-01-01'

function recognised(world: World, id: string): RecognisedCertificate | undefined {
  return catalogue(world).certificates?.find((one) => one.id === id)
}

function faultOf(world: World, { actor }: Permit<'learn'>, given: HandedIn): HandInFault | null {
  const today = dayIn(actor.zone, world.now())
  if (!recognised(world, given.recognised)) return notListed
  if (given.issued > today) return { field: 'issued', reason: 'in-the-future' }
  if (given.issued < earliest) return { field: 'issued', reason: 'too-old' }
  if (given.expires !== '' && given.expires < today) return { field: 'expires', reason: 'in-the-past' }
  return given.expires !== '' && !endOfDay(given.expires, actor.zone) ? { field: 'expires', reason: 'date' } : null
}
