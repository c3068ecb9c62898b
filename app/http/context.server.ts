import type { IncomingMessage } from 'node:http'
import type { Actor } from '~/domains/accounts/model'
import { validateSession } from '~/domains/accounts/sessions.server'
import { contentFaults } from '~/domains/content/content.server'
import { isLocale, type Locale, preferredLocale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { clearCookie, readCookies, sessionCookie, sessionCookieName } from './cookies.server'
import { PageParts } from './parts.server'
import type { Site, Theme } from './site'

export interface PageContext extends Site {
  world: World
  /** The browser's address, as far as trusted proxies tell. */
  address: string
  userAgent: string
  /** Of the page that is rendered for this request. */
  parts: PageParts
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends PageContext {}
}

/** Everything about one request that pages may ask: read once, before any route runs. */
export async function createContext(
  world: World,
  incoming: IncomingMessage,
  headers: Headers,
  nonce: string,
  asset: Site['asset'],
): Promise<PageContext> {
  const cookies = readCookies(incoming.headers.cookie)
  const path = incoming.url ?? '/'
  const actor = await actorOf(world, cookies.get(sessionCookieName(world.env)), headers)
  const notice = cookies.get('notice') ?? null
  if (notice !== null) headers.append('Set-Cookie', clearCookie('notice'))
  const parts = new PageParts(headers.get('X-Request-Id') + nonce)
  return {
    world,
    actor,
    locale: localeOfPath(path) ?? actor?.locale ?? localeOfVisitor(cookies, incoming),
    theme: themeOf(cookies.get('theme')),
    path,
    origin: world.env.origin,
    requestId: headers.get('X-Request-Id') ?? '',
    nonce,
    asset,
    parts,
    partOnce: parts.partOnce,
    slots: new Map(),
    notice,
    contentFaults: world.env.development ? contentFaults(world) : [],
    addHeader: (name, value) => headers.append(name, value),
    address: addressOf(incoming, world.env.trustedProxies),
    userAgent: String(incoming.headers['user-agent'] ?? '').slice(0, 200),
  }
}

async function actorOf(world: World, secret: string | undefined, headers: Headers): Promise<Actor | null> {
  if (!secret) return null
  const found = await validateSession(world, secret)
  if (!found) {
    headers.append('Set-Cookie', clearCookie(sessionCookieName(world.env), world.env))
    return null
  }
  if (found.renewed) headers.append('Set-Cookie', sessionCookie(world.env, secret))
  return found.actor
}

function localeOfPath(path: string): Locale | null {
  const word = path.split(/[/?]/, 2)[1]
  return isLocale(word) ? word : null
}

function localeOfVisitor(cookies: Map<string, string>, incoming: IncomingMessage): Locale {
  const chosen = cookies.get('locale')
  return isLocale(chosen) ? chosen : preferredLocale(incoming.headers['accept-language'] ?? null)
}

function themeOf(word: string | undefined): Theme {
  return word === 'light' || word === 'dark' ? word : 'system'
}

/** With n trusted proxies the n-th address from the right of X-Forwarded-For; none: the connection's own. */
function addressOf(incoming: IncomingMessage, trustedProxies: number): string {
  const own = incoming.socket.remoteAddress ?? ''
  if (trustedProxies === 0) return own
  const forwarded = String(incoming.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
  return forwarded.at(-trustedProxies) || own
}
