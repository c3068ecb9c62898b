import type { Actor } from '~/domains/accounts/model'
import { handInCertificate } from '~/domains/ladder/outside-handing-in.server'
import type { HandedIn } from '~/domains/ladder/outside-model'
import type { World } from '~/platform/world.server'
import { arrived, pdf } from '~tests/domains/casework/with-file'
import { permitted } from './people'

let forms = 0

/** What somebody writes of a workforce planner's certificate. */
export function paperForm(wanted: Partial<HandedIn> = {}): HandedIn {
  const plain = { recognised: 'cwpp', number: 'A-17', issued: '2026-01-10', expires: '' }
  return { ...plain, client: `paper-form-${++forms}`, ...wanted }
}

export async function handIn(
  world: World,
  actor: Actor,
  wanted: Partial<HandedIn> = {},
  bytes = pdf,
  name = 'cwpp.pdf',
) {
  return handInCertificate(world, permitted(actor, 'learn'), paperForm(wanted), await arrived(world, bytes, name))
}

/** The id of a certificate that was taken. */
export async function handedIn(world: World, actor: Actor, wanted: Partial<HandedIn> = {}): Promise<string> {
  const done = await handIn(world, actor, wanted)
  if (!done.ok) throw new Error(`not taken: ${done.reason}`)
  return done.id
}
