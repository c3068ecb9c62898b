import type { Env } from '~/platform/env.server'

const month = 30 * 24 * 3600

export function readCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim())
  }
  return cookies
}

function isSecure(env: Env): boolean {
  return env.origin.startsWith('https:')
}

/** The `__Host-` prefix makes browsers refuse the cookie unless it is Secure, for this host only and for all paths. */
export function sessionCookieName(env: Env): string {
  return isSecure(env) ? '__Host-session' : 'session'
}

export function sessionCookie(env: Env, secret: string): string {
  const secure = isSecure(env) ? '; Secure' : ''
  return `${sessionCookieName(env)}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${month}${secure}`
}

export function clearCookie(name: string, env?: Env): string {
  return `${name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${env && isSecure(env) ? '; Secure' : ''}`
}

/** A choice that the browser remembers for a year: theme, language. */
export function choiceCookie(name: 'theme' | 'locale', value: string): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${12 * month}`
}

export function noticeCookie(key: string): string {
  return `notice=${key}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60`
}
