import { data } from '@remix-run/node'
import { validateSession } from '~/domains/accounts/sessions.server'
import type { Browser, SignedIn } from '~/domains/accounts/sign-in.server'
import type { PageContext } from './context.server'
import { readCookies, sessionCookie, sessionCookieName } from './cookies.server'
import { invalid } from './forms.server'

const knownCookieName = 'known-browser'
const year = 365 * 24 * 3600

/** The browser that asks to be let in. */
export function browserOf(request: Request, { world, address, userAgent }: PageContext): Browser {
  const cookies = readCookies(request.headers.get('Cookie') ?? undefined)
  const [session, known] = [cookies.get(sessionCookieName(world.env)), cookies.get(knownCookieName)]
  return { address, userAgent, session, known }
}

/** Hands the browser its cookies; the page that answers already knows who is signed in. */
export async function admit(context: PageContext, { secret, known }: SignedIn): Promise<void> {
  const { env } = context.world
  const secure = env.origin.startsWith('https:') ? '; Secure' : ''
  context.addHeader('Set-Cookie', sessionCookie(env, secret))
  context.addHeader(
    'Set-Cookie',
    `${knownCookieName}=${known}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${year}${secure}`,
  )
  context.actor = (await validateSession(context.world, secret))?.actor ?? null
}

/** A page of this site to go on to, or null: under a language, printable, without the backslash browsers read as a slash. */
export function ownPath(text: unknown): string | null {
  return typeof text === 'string' && /^\/(es|en)(?=$|\?|\/[^/])[!-[\]-~]*$/.test(text) ? text : null
}

/** Answers a form that comes too often (429) or in a flood (503), with what was typed kept. */
export function notNow(
  context: PageContext,
  fields: Record<string, string | string[]>,
  refusal: { reason: 'wait'; minutes: number } | { reason: 'busy' },
) {
  const isWait = refusal.reason === 'wait'
  context.addHeader('Retry-After', String(isWait ? refusal.minutes * 60 : 5))
  const hold = isWait ? refusal.minutes : ('busy' as const)
  return data({ errors: {}, given: typedIn(fields), hold }, { status: isWait ? 429 : 503 })
}

/** Answers a form whose fields can be read but not taken: 422, each fault a key of `t.errors`. */
export function cannotTake(fields: Record<string, string | string[]>, errors: Record<string, string>) {
  return invalid({ errors, given: typedIn(fields) })
}

/** What was typed, without passwords, to be shown again. */
function typedIn(fields: Record<string, string | string[]>): Record<string, string> {
  const kept = Object.entries(fields).filter(([name]) => !/password/i.test(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, [value].flat().join(',')]))
}
