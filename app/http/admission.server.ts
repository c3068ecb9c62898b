import type { IncomingMessage } from 'node:http'

export const bodyLimitBytes = 512 * 1024

export type Inadmissible = {
  status: 403 | 405 | 411 | 413 | 415
  reason: 'origin' | 'method' | 'length' | 'large' | 'type'
}

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain', 'application/json']

/** What is turned away before any page sees it: other methods, other sites' forms, bodies too large or of another kind. */
export function inadmissible(
  incoming: IncomingMessage,
  origin: string,
  limitBytes = bodyLimitBytes,
): Inadmissible | null {
  const { method = 'GET', headers } = incoming
  if (method === 'GET' || method === 'HEAD') return null
  if (method !== 'POST') return { status: 405, reason: 'method' }
  if (!isFromHere(headers, origin)) return { status: 403, reason: 'origin' }
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (!formTypes.includes(type)) return { status: 415, reason: 'type' }
  if (Number(headers['content-length'] ?? 0) > limitBytes) return { status: 413, reason: 'large' }
  return null
}

/** Browsers send Origin with every POST; a request with neither Origin nor Sec-Fetch-Site is no browser's form. */
function isFromHere(headers: IncomingMessage['headers'], origin: string): boolean {
  if (headers.origin !== undefined) return headers.origin === origin
  return headers['sec-fetch-site'] === 'same-origin'
}

/**
 * The whole body, or null as soon as it passes the limit, whatever length was declared. What follows then is read and
 * thrown away: a connection closed on a sender who is still sending would lose them the answer.
 */
export async function readBody(incoming: IncomingMessage, limitBytes = bodyLimitBytes): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limitBytes) break
    chunks.push(chunk)
  }
  if (size <= limitBytes) return Buffer.concat(chunks)
  incoming.resume()
  return null
}
