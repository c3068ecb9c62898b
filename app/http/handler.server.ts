import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { newId, newNonce } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { loggablePath, pageAddress } from './address.server'
import { bodyLimitBytes, inadmissible, readBody } from './admission.server'
import { answerOf } from './answer.server'
import { assetAddresses, type Middleware, staticFiles } from './assets.server'
import { createContext } from './context.server'
import { securityHeaders } from './headers.server'
import { pagesByPart } from './pages.server'
import { plainRefusal } from './refusal.server'
import { shortcut } from './shortcut.server'
import { answerToFailure } from './unwritten.server'
import { bringsFile, receiveUpload } from './upload.server'
import { hasBody, sendResponse, toRequest } from './wire.server'

export interface Build extends ServerBuild {
  dev?: { load: () => Promise<ServerBuild>; middleware: Middleware; close: () => Promise<void> }
}

interface Exchange {
  req: IncomingMessage
  res: ServerResponse
  requestId: string
  nonce: string
  /** Headers of the answer, whatever it will be. */
  headers: Headers
}
type Respond = (exchange: Exchange) => Promise<Response>

/** One request: a file, a refusal at the door, or a page. */
export function createHandler(world: World, build: Build): (req: IncomingMessage, res: ServerResponse) => void {
  const fileAt = staticFiles(build.dev?.middleware)
  const respond = pagesOf(world, build)
  return (req, res) => {
    const nonce = newNonce()
    const exchange = { req, res, nonce, requestId: newId(world.now()), headers: securityHeaders(world.env, nonce) }
    exchange.headers.set('X-Request-Id', exchange.requestId)
    const page = () => void answer(world, exchange, respond)
    const file = fileAt(req)
    logWhenDone(world, exchange, file ? 'debug' : 'info')
    if (!file) return page()
    res.setHeaders(exchange.headers)
    file(req, res, page)
  }
}

async function answer(world: World, exchange: Exchange, respond: Respond): Promise<void> {
  const { req, res, headers, requestId } = exchange
  try {
    await sendResponse(req, res, await respond(exchange), headers)
  } catch (error) {
    if (req.destroyed && !req.complete) return
    world.log.error({ requestId, err: error }, 'request failed')
    if (res.headersSent) res.destroy()
    else await sendResponse(req, res, answerToFailure(error, req), headers)
  }
}

function pagesOf(world: World, build: Build): Respond {
  const asset = assetAddresses(Boolean(build.dev))
  const mode = world.env.production ? 'production' : 'development'
  const pages = build.dev ? createRequestHandler(build.dev.load, mode) : pagesByPart(build, mode)
  return async ({ req, headers, nonce }) => {
    const isUpload = bringsFile(req)
    const refused = inadmissible(req, world.env.origin, isUpload ? Number.POSITIVE_INFINITY : bodyLimitBytes)
    if (refused) return plainRefusal(refused.status, req, refused.reason)
    const address = pageAddress(world.env.origin, req.url ?? '/')
    if (!address) return plainRefusal(404, req, 'unknown')
    const body = req.method !== 'POST' ? null : isUpload ? Buffer.alloc(0) : await readBody(req)
    if (req.method === 'POST' && body === null) return plainRefusal(413, req, 'large')
    const context = await createContext(world, req, headers, nonce, asset)
    if (isUpload) await receiveUpload(context, req, address)
    if (context.actor) headers.set('Cache-Control', 'no-store')
    const short = body && (await shortcut(context, req, address, body))
    if (short) return short
    if (body) context.slots.set('sent', () => toRequest(req, address, body))
    const page = await pages(toRequest(req, address, body), context as typeof context & Record<string, unknown>)
    // a file may have been left where there is no page that would have given it
    const response = answerOf(context) ?? page
    // also where the page itself has just signed someone in
    if (context.actor) headers.set('Cache-Control', 'no-store')
    return req.method !== 'HEAD' && isWordless(response) ? plainRefusal(response.status, req) : response
  }
}

/** A refusal by a route without a page, or Remix's last resort, when even its error page failed. */
function isWordless(response: Response): boolean {
  if (response.status < 400) return false
  return !hasBody(response) || (response.status === 500 && response.headers.get('Content-Type') === 'text/plain')
}

function logWhenDone(world: World, { req, res, requestId }: Exchange, level: 'debug' | 'info'): void {
  const started = performance.now()
  const { method } = req
  const path = loggablePath(req.url)
  res.once('close', () => {
    const ms = Math.round((performance.now() - started) * 10) / 10
    const event = { requestId, method, path, status: res.statusCode, ms }
    if (res.writableFinished) world.log[level](event, 'answered')
    else world.log.info({ requestId, method, path, ms }, 'the sender went away')
  })
}
