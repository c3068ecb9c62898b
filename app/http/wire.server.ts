import type { IncomingMessage, ServerResponse } from 'node:http'
import { constants, gzipSync } from 'node:zlib'

/** Node's request as a web Request. The address is built on the site's own origin, never on the Host header. */
export function toRequest(req: IncomingMessage, origin: string, body: Buffer | null): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  const init: RequestInit = { method: req.method ?? 'GET', headers }
  if (body) init.body = new Uint8Array(body)
  return new Request(addressUnder(origin, req.url ?? '/'), init)
}

function addressUnder(origin: string, path: string): string {
  return path.startsWith('/') ? origin + path : `${origin}/`
}

/** Sends the answer in one piece, compressed when the browser takes it and there is enough to compress. */
export async function sendResponse(req: IncomingMessage, res: ServerResponse, response: Response, headers: Headers) {
  for (const [name, value] of headers) if (name !== 'set-cookie') res.setHeader(name, value)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') res.setHeader(name, value)
  const cookies = [...headers.getSetCookie(), ...response.headers.getSetCookie()]
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies)
  res.statusCode = response.status
  const body = response.body ? Buffer.from(await response.arrayBuffer()) : null
  if (!body || req.method === 'HEAD') return void res.end()
  res.setHeader('Vary', 'Accept-Encoding, Cookie')
  const gzipped = body.length > 1400 && /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''))
  if (gzipped) res.setHeader('Content-Encoding', 'gzip')
  const sent = gzipped ? gzipSync(body, { level: constants.Z_BEST_SPEED }) : body
  res.setHeader('Content-Length', sent.length)
  res.end(sent)
}
