import type { IncomingMessage } from 'node:http'
import { type NamedArrival, type PlaceForFile, placeForFile } from '~/domains/casework/uploads.server'
import { newId } from '~/platform/ids.server'
import { type Arriving, beginArrival } from '~/platform/vault.server'
import type { World } from '~/platform/world.server'
import { pathOnly } from './address.server'
import type { PageContext } from './context.server'
import { BrokenForm, boundaryOf, type PartEvent, readMultipart } from './multipart'

/** large: more than the task takes. · none: no file was chosen. · unreadable: no form of ours. · busy: others of theirs are on the way. */
export type Upload =
  | { ok: true; arrived: NamedArrival }
  | { ok: false; reason: 'large' | 'none' | 'unreadable' | 'busy' }
  | Exclude<PlaceForFile, { ok: true }>

class TooLarge extends Error {}

const slot = 'upload'
/** What a form has besides the file: boundaries and heads. */
const aroundBytes = 64 * 1024
const mostAtOnce = 2
const underWay = new Map<string, number>()

/** Whether a request brings a file, which is written to disk as it comes and never held: another way than that of all forms. */
export function bringsFile({ method, url, headers }: IncomingMessage): boolean {
  if (method !== 'POST' || !/^\/(es|en)\/submissions\/[^/]+\/files$/.test(pathOnly(url))) return false
  return /^multipart\/form-data\b/i.test(headers['content-type'] ?? '')
}

/**
 * Takes in the file of a request, once it is known that its sender may add one there; what came of it is left for the page.
 * All else is read and thrown away: a connection closed on a sender who is still sending would lose them the answer.
 */
export async function receiveUpload(context: PageContext, req: IncomingMessage, address: URL): Promise<void> {
  const { world, actor } = context
  const [, , , submissionId = ''] = address.pathname.split('/')
  const taskId = address.searchParams.get('task') ?? ''
  try {
    if (!actor) return
    const place = placeForFile(world, actor, submissionId, taskId)
    context.slots.set(slot, place.ok ? await oneOfFew(actor.id, () => takeIn(world, req, place.limitBytes)) : place)
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
  if (others >= mostAtOnce) return { ok: false, reason: 'busy' }
  underWay.set(personId, others + 1)
  try {
    return await take()
  } finally {
    const left = (underWay.get(personId) ?? 1) - 1
    if (left > 0) underWay.set(personId, left)
    else underWay.delete(personId)
  }
}

async function takeIn(world: World, req: IncomingMessage, limitBytes: number): Promise<Upload> {
  const most = limitBytes + aroundBytes
  if (Number(req.headers['content-length'] ?? 0) > most) return { ok: false, reason: 'large' }
  const boundary = boundaryOf(req.headers['content-type'])
  if (!boundary) return { ok: false, reason: 'unreadable' }
  const arriving = await beginArrival(world.env, newId(world.now()), limitBytes)
  try {
    const name = await fileFrom(readMultipart(upTo(req, most), boundary), arriving)
    if (name) return { ok: true, arrived: { ...(await arriving.end()), name } }
    await arriving.discard()
    return { ok: false, reason: 'none' }
  } catch (error) {
    await arriving.discard()
    if (error instanceof TooLarge) return { ok: false, reason: 'large' }
    if (error instanceof BrokenForm) return { ok: false, reason: 'unreadable' }
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

/** Writes the form's first file and gives back its name; null when there is none. */
async function fileFrom(events: AsyncIterable<PartEvent>, arriving: Arriving): Promise<string | null> {
  let name: string | null = null
  let isFile = false
  for await (const event of events) {
    if ('head' in event) {
      const { field, filename } = event.head
      isFile = field === 'file' && filename !== null && name === null
      if (isFile) name = filename
    } else if (isFile && !(await arriving.write(event.bytes))) throw new TooLarge()
  }
  return name
}
