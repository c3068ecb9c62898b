import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { readEnv } from '~/platform/env.server'
import { newId } from '~/platform/ids.server'
import { closeWorld, openWorld, type World } from '~/platform/world.server'
import { inadmissible, readBody } from './admission.server'
import { assetAddresses, staticFiles } from './assets.server'
import { createContext } from './context.server'
import { securityHeaders } from './headers.server'
import { plainRefusal } from './refusal.server'
import { sendResponse, toRequest } from './wire.server'

type Middleware = (req: IncomingMessage, res: ServerResponse, next: () => void) => void
export interface Build extends ServerBuild {
  dev?: { load: () => Promise<ServerBuild>; middleware: Middleware; close: () => Promise<void> }
}
type Handler = (req: IncomingMessage, res: ServerResponse) => void

/** Opens the world, fills it if it is new, listens, and closes everything in order on SIGTERM and SIGINT. */
export async function serve(build: Build, prepare: (world: World) => Promise<void>): Promise<void> {
  const world = openWorld(readEnv())
  await prepare(world)
  const server = createServer(createHandler(world, build))
  server.keepAliveTimeout = 65_000
  const host = world.env.demo === 'on' ? '127.0.0.1' : undefined
  server.listen(world.env.port, host, () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : world.env.port
    world.log.info({ port, origin: world.env.origin }, 'listening')
    process.send?.({ port })
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void shutDown(server, world, build, signal))
  }
}

async function shutDown(server: Server, world: World, build: Build, signal: string): Promise<void> {
  world.log.info({ signal }, 'finishing what is in flight')
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const limit = setTimeout(() => server.closeAllConnections(), 10_000)
  await closed
  clearTimeout(limit)
  await build.dev?.close()
  closeWorld(world)
  world.log.info('closed')
}

/** One request: a file, a refusal at the door, or a page. */
export function createHandler(world: World, build: Build): Handler {
  const asset = assetAddresses(Boolean(build.dev))
  const files = staticFiles()
  const pages = createRequestHandler(
    build.dev ? build.dev.load : build,
    world.env.production ? 'production' : 'development',
  )

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const started = performance.now()
    const requestId = newId(world.now())
    const nonce = randomBytes(16).toString('base64')
    const headers = securityHeaders(world.env, nonce)
    headers.set('X-Request-Id', requestId)
    try {
      const response = await respond(req, headers, nonce)
      await sendResponse(req, res, response, headers)
    } catch (error) {
      world.log.error({ requestId, err: error }, 'request failed')
      await sendResponse(req, res, plainRefusal(500, 'failure', req), headers)
    }
    const ms = Math.round((performance.now() - started) * 10) / 10
    world.log.info({ requestId, method: req.method, path: pathOnly(req), status: res.statusCode, ms }, 'answered')
  }

  async function respond(req: IncomingMessage, headers: Headers, nonce: string): Promise<Response> {
    const refused = inadmissible(req, world.env.origin)
    if (refused) return plainRefusal(refused.status, refused.reason, req)
    if (pathOnly(req).endsWith('.data')) return plainRefusal(404, 'unknown', req)
    const body = req.method === 'POST' ? await readBody(req) : null
    if (req.method === 'POST' && body === null) return plainRefusal(413, 'large', req)
    const context = await createContext(world, req, headers, nonce, asset)
    if (context.actor) headers.set('Cache-Control', 'no-store')
    return pages(toRequest(req, world.env.origin, body), context as typeof context & Record<string, unknown>)
  }

  const page = (req: IncomingMessage, res: ServerResponse) => void answer(req, res)
  return (req, res) => {
    const path = pathOnly(req)
    if (build.dev && /^\/(app|node_modules|@)/.test(path)) return build.dev.middleware(req, res, () => page(req, res))
    if (path.startsWith('/assets/') && files.hashed) return files.hashed(req, res, () => page(req, res))
    if (/^\/[a-z-]+\.(svg|txt|png|webmanifest|ico)$/.test(path)) return files.plain(req, res, () => page(req, res))
    page(req, res)
  }
}

function pathOnly(req: IncomingMessage): string {
  return (req.url ?? '/').split('?', 1)[0] ?? '/'
}
