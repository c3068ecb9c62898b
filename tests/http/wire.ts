import { once } from 'node:events'
import { type Agent, type ClientRequest, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'

export interface Answer {
  status: number
  headers: IncomingMessage['headers']
  text: string
}

interface Asked {
  method?: string
  headers?: OutgoingHttpHeaders
  /** The whole body; its length is declared. */
  body?: string
  agent?: Agent
}

/** A request as it is written, where `fetch` would mend the address or refuse the header. */
export async function ask(site: string, path: string, { body, ...asked }: Asked = {}): Promise<Answer> {
  const sent = begin(site, path, asked)
  sent.end(body)
  return answerTo(sent)
}

/** A request whose body is still to be written. */
export function begin(site: string, path: string, { method = 'GET', headers = {}, agent }: Asked = {}): ClientRequest {
  const { hostname, port } = new URL(site)
  return request({ hostname, port, path, method, headers, agent })
}

export async function answerTo(sent: ClientRequest): Promise<Answer> {
  const [incoming] = (await once(sent, 'response')) as [IncomingMessage]
  let text = ''
  incoming.setEncoding('utf8')
  for await (const part of incoming) text += part
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, text }
}

/** Bytes on a bare connection, and what comes back until the other side closes it. */
export async function talk(site: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(site)
  const socket = connect(Number(port), hostname)
  socket.setEncoding('utf8')
  socket.write(bytes)
  let heard = ''
  for await (const part of socket) heard += part
  return heard
}

/** Headers of a form that comes from a page of the site. */
export function formFrom(origin: string): Record<string, string> {
  return { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' }
}
