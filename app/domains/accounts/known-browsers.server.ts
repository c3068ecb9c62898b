import { createHmac } from 'node:crypto'
import { fingerprint, newSecret } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { databaseSecret } from './secrets.server'

/** People who share a computer; whoever came first is forgotten first. */
const peopleMost = 8

/*
 * A browser in which someone has signed in before counts its own failures (docs/decisions/0008). Without this
 * a colleague on the same network could spend somebody's five tries and keep them out. The cookie holds the browser's
 * number and, for each account, a seal that only this database can make: nothing about it is kept here.
 */

/** The browser's number when it is known for this account; null for any other, or a cookie that is not ours. */
export function knownBrowser(world: World, cookie: string | undefined, email: string): string | null {
  const { browser, seals } = read(cookie)
  return browser && seals.includes(sealOf(world, browser, email)) ? browser : null
}

/** The cookie's new value once someone has signed in. */
export function rememberBrowser(world: World, cookie: string | undefined, email: string): string {
  const { browser = newSecret(), seals } = read(cookie)
  const seal = sealOf(world, browser, email)
  return [browser, ...[...seals.filter((other) => other !== seal), seal].slice(-peopleMost)].join('.')
}

function read(cookie = ''): { browser?: string; seals: string[] } {
  const [browser = '', ...seals] = cookie.split('.')
  const isOurs = /^[0-9a-f]{40}$/.test(browser) && seals.every((seal) => /^[0-9a-f]{32}$/.test(seal))
  return isOurs ? { browser, seals } : { seals: [] }
}

function sealOf(world: World, browser: string, email: string): string {
  const key = databaseSecret(world, 'known browsers')
  return createHmac('sha256', key)
    .update(`${browser} ${fingerprint(email)}`)
    .digest('hex')
    .slice(0, 32)
}
