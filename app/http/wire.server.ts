import { type FileHandle, open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { constants, gzipSync } from 'node:zlib'

/** Node's request as a web Request. Its Host is that of the site's address, whatever a proxy or a visitor wrote there: Remix compares it with Origin. */
export function toRequest(req: IncomingMessage, address: URL, body: Buffer | null): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  headers.set('host', address.host)
  headers.delete('x-forwarded-host')
  const init: RequestInit = { method: req.method ?? 'GET', headers }
  if (body) init.body = new Uint8Array(body)
  return new Request(address, init)
}

const bodies = new WeakMap<Response, Buffer>()

/** An answer that is text from the start: kept beside the response, for as a body it would go through a web stream. */
export function textAnswer(text: string, init: ResponseInit): Response {
  return bytesAnswer(Buffer.from(text), init)
}

export function bytesAnswer(bytes: Buffer, init: ResponseInit): Response {
  const response = new Response(null, init)
  bodies.set(response, bytes)
  return response
}

const files = new WeakMap<Response, string>()

/** An answer that is a file on disk, read as it is sent, however large. */
export function fileAnswer(path: string, init: ResponseInit): Response {
  const response = new Response(null, init)
  files.set(response, path)
  return response
}

export function hasBody(response: Response): boolean {
  return bodies.has(response) || files.has(response) || response.body !== null
}

async function bodyOf(response: Response): Promise<Buffer | null> {
  const bytes = bodies.get(response)
  if (bytes) return bytes
  return response.body ? Buffer.from(await response.arrayBuffer()) : null
}

/** Sends the answer in one piece, compressed when the browser takes it and there is enough to compress. */
export async function sendResponse(req: IncomingMessage, res: ServerResponse, response: Response, headers: Headers) {
  const path = files.get(response)
  // opened before anything is said: a file that is not there is a failure, which has an answer of its own
  const file = path === undefined ? null : await open(path)
  for (const [name, value] of headers) if (name !== 'set-cookie') res.setHeader(name, value)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') res.setHeader(name, value)
  const cookies = [...headers.getSetCookie(), ...response.headers.getSetCookie()]
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies)
  res.setHeader('Vary', varyOf(response))
  res.statusCode = response.status
  if (file) return sendFile(req, res, file)
  const body = await bodyOf(response)
  if (!body || req.method === 'HEAD') return void res.end()
  const gzipped = body.length > 1400 && takes(req, 'gzip')
  if (gzipped) res.setHeader('Content-Encoding', 'gzip')
  const sent = gzipped ? gzipSync(body, { level: constants.Z_BEST_SPEED }) : body
  res.setHeader('Content-Length', sent.length)
  res.end(sent)
}

async function sendFile(req: IncomingMessage, res: ServerResponse, file: FileHandle): Promise<void> {
  try {
    res.setHeader('Content-Length', (await file.stat()).size)
    if (req.method === 'HEAD') return void res.end()
    await pipeline(file.createReadStream(), res)
  } catch (error) {
    if (!isGone(error)) throw error
  } finally {
    await file.close()
  }
}

/** The reader went away before the end: no failure of ours. */
function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(ERR_STREAM_PREMATURE_CLOSE|EPIPE|ECONNRESET)$/.test(code)
}

/** What every answer depends on, and what its page names besides. */
function varyOf(response: Response): string {
  const named = (response.headers.get('Vary') ?? '').split(',').map((name) => name.trim())
  return [...new Set(['Accept-Encoding', 'Cookie', ...named])].filter(Boolean).join(', ')
}

/** Whether the sender reads a content coding, such as `gzip` or `br`. */
export function takes(req: IncomingMessage, coding: string): boolean {
  const codings = String(req.headers['accept-encoding'] ?? '').split(',')
  return codings.some((one) => {
    const [name = '', weight = ''] = one.split(';', 2)
    return name.trim().toLowerCase() === coding && !/^\s*q=0(\.0*)?\s*$/i.test(weight)
  })
}
