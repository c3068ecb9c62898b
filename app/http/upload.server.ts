import type { IncomingMessage } from 'node:http'
import type { NamedArrival } from '~/domains/casework/uploads.server'
import { newId } from '~/platform/ids.server'
import { type Arriving, beginArrival } from '~/platform/vault.server'
import type { World } from '~/platform/world.server'
import { pathOnly } from './address.server'
import type { PageContext } from './context.server'
import { BrokenForm, boundaryOf, type PartEvent, readMultipart } from './multipart'
import { type OpenPlace, type Turned, uploadPlaceAt } from './upload-places.server'

/** large: more than the place takes. · none: no file was chosen. · unreadable: no form of ours. · busy: others of theirs are on the way. */
export type Upload =
  | { ok: true; arrived: NamedArrival; fields: Fields }
  | { ok: false; reason: 'large' | 'none' | 'unreadable' | 'busy'; fields: Fields }
  | (Turned & { fields: Fields })

/** What the form says besides its file, where it is asked for: as far as it was read. */
type Fields = Record<string, string>

class TooLarge extends Error {}

const slot = 'upload'
/** What a form has besides the file: boundaries and heads. */
const aroundBytes = 64 * 1024
const mostFieldBytes = 4 * 1024
const mostAtOnce = 2
const underWay = new Map<string, number>()

/** Whether a request brings a file, which is written to disk as it comes and never held: another way than that of all forms. */
export function bringsFile({ method, url, headers }: IncomingMessage): boolean {
  if (method !== 'POST' || !uploadPlaceAt(pathOnly(url))) return false
  return /^multipart\/form-data\b/i.test(headers['content-type'] ?? '')
}

/**
 * Takes in the file of a request, once it is known that its sender may bring one there; what came of it is left for the page.
 * All else is read and thrown away: a connection closed on a sender who is still sending would lose them the answer.
 */
export async function receiveUpload(context: PageContext, req: IncomingMessage, address: URL): Promise<void> {
  const { world, actor } = context
  try {
    const place = actor && uploadPlaceAt(address.pathname)?.(world, actor, address)
    if (!actor || !place) return
    const upload = place.ok ? await oneOfFew(actor.id, () => takeIn(world, req, place)) : { ...place, fields: {} }
    context.slots.set(slot, upload)
  } finally {
    req.resume()
  }
}

/** What `receiveUpload` left for the page that answers; null for another form. */
export function uploadOf({ slots }: Pick<PageContext, 'slots'>): Upload | null {
  return (slots.get(slot) as Upload | undefined) ?? null
}

/** Parts of files take room before they are counted: nobody sends many at a time. */
async function oneOfFew(personId: string, take: () => Promise<Upload>): Promise<Upload> {
  const others = underWay.get(personId) ?? 0
  if (others >= mostAtOnce) return { ok: false, reason: 'busy', fields: {} }
  underWay.set(personId, others + 1)
  try {
    return await take()
  } finally {
    const left = (underWay.get(personId) ?? 1) - 1
    if (left > 0) underWay.set(personId, left)
    else underWay.delete(personId)
  }
}

async function takeIn(world: World, req: IncomingMessage, { limitBytes, hasFields }: OpenPlace): Promise<Upload> {
  const most = limitBytes + aroundBytes
  const fields: Fields = {}
  const isLarge = Number(req.headers['content-length'] ?? 0) > most
  // fields come before their file, and are read so that they can be shown again
  if (isLarge && !hasFields) return { ok: false, reason: 'large', fields }
  const boundary = boundaryOf(req.headers['content-type'])
  if (!boundary) return { ok: false, reason: 'unreadable', fields }
  const arriving = await beginArrival(world.env, newId(world.now()), isLarge ? 0 : limitBytes)
  try {
    const name = await fileFrom(readMultipart(upTo(req, most), boundary), arriving, hasFields ? fields : null)
    if (name) return { ok: true, arrived: { ...(await arriving.end()), name }, fields }
    await arriving.discard()
    return { ok: false, reason: 'none', fields }
  } catch (error) {
    await arriving.discard()
    if (error instanceof TooLarge) return { ok: false, reason: 'large', fields }
    if (error instanceof BrokenForm) return { ok: false, reason: 'unreadable', fields }
    throw error
  }
}

async function* upTo(req: IncomingMessage, mostBytes: number): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) throw new TooLarge()
    yield chunk
  }
}

/** Writes the form's first file and gives back its name, null when there is none; its other fields go to `fields` if asked for. */
async function fileFrom(
  events: AsyncIterable<PartEvent>,
  arriving: Arriving,
  fields: Fields | null,
): Promise<string | null> {
  let name: string | null = null
  let isFile = false
  let write: ((bytes: Buffer) => void) | null = null
  for await (const event of events) {
    if ('head' in event) {
      const { field, filename } = event.head
      isFile = field === 'file' && filename !== null && name === null
      if (isFile) name = filename
      write = fields && filename === null ? fieldWriter(fields, field) : null
    } else if (isFile) {
      if (!(await arriving.write(event.bytes))) throw new TooLarge()
    } else write?.(event.bytes)
  }
  return name
}

/** Letters may be cut in two by the pieces that they come in. */
function fieldWriter(fields: Fields, name: string): (bytes: Buffer) => void {
  let held = Buffer.alloc(0)
  fields[name] = ''
  return (bytes) => {
    held = Buffer.concat([held, bytes])
    if (held.length > mostFieldBytes) throw new TooLarge()
    fields[name] = held.toString('utf8')
  }
}
