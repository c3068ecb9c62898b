import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import { ensureBuilt } from '~/cli/ready.mjs'
import type { Actor } from '~/domains/accounts/model'
import { createSession } from '~/domains/accounts/sessions.server'
import type { World } from '~/platform/world.server'

export interface Site {
  /** Address without a slash at its end, such as http://127.0.0.1:41234. */
  address: string
  get: (path: string, as?: Actor | null, headers?: Record<string, string>) => Promise<Response>
  /** A form as a browser sends it, without following redirects. */
  post: (path: string, fields: Fields, as?: Actor | null, headers?: Record<string, string>) => Promise<Response>
}

type Fields = Record<string, string | string[]>

/** The real HTTP handler of the built server, on a world of the test's own, listening on a port of its own. */
export async function testSite(world: World): Promise<Site> {
  ensureBuilt()
  const build = await import(/* @vite-ignore */ pathToFileURL(resolve('build/server/index.js')).href)
  const server = createServer(build.entry.module.createHandler(world, build))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const cookies = cookiesOf(world)
  return {
    address,
    get: async (path, as, headers = {}) => {
      return fetch(address + path, { redirect: 'manual', headers: { ...(await cookies(as)), ...headers } })
    },
    post: async (path, fields, as, headers = {}) => {
      const body = bodyOf(fields)
      const all = { Origin: world.env.origin, ...(await cookies(as)), ...headers }
      return fetch(address + path, { method: 'POST', redirect: 'manual', headers: all, body })
    },
  }
}

function bodyOf(fields: Fields): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return body
}

/** Each actor is signed in once for a site; the session is made by the accounts' own door. */
function cookiesOf(world: World) {
  const known = new Map<string, string>()
  return async (as: Actor | null | undefined): Promise<Record<string, string>> => {
    if (!as) return {}
    const secret = known.get(as.id) ?? (await createSession(world, as.id, 'test')).secret
    known.set(as.id, secret)
    return { Cookie: `session=${secret}` }
  }
}
