import { vi } from 'vitest'
import { type Mail, mailbox } from '~tests/domains/accounts/mail'
import type { Site } from '~tests/site'
import type { TestWorld } from '~tests/world'

export interface Answer {
  status: number
  /** Where it sends the browser, without the site's own address. */
  location: string | null
  html: string
  headers: Headers
}

/** A browser of one's own: it keeps cookies and comes from an address. */
export interface Visitor {
  get: (path: string) => Promise<Answer>
  post: (path: string, fields: Record<string, string | string[]>) => Promise<Answer>
  cookies: Map<string, string>
}

export function visitor(site: Site, address = '192.0.2.7'): Visitor {
  const cookies = new Map<string, string>()
  const headers = (): Record<string, string> => {
    const kept = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return { 'X-Forwarded-For': address, ...(kept ? { Cookie: kept } : {}) }
  }
  const taken = async (response: Response): Promise<Answer> => {
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    const { status, headers } = response
    return { status, location: headers.get('Location'), html: await response.text(), headers }
  }
  return {
    cookies,
    get: async (path) => taken(await site.get(path, null, headers())),
    post: async (path, fields) => taken(await site.post(path, fields, null, headers())),
  }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ')
  const [name = '', value = ''] = pair.split(/=(.*)/s)
  if (attributes.includes('Max-Age=0')) cookies.delete(name)
  else cookies.set(name, value)
}

/** Mail that a page sent: it leaves after the answer, in the server's own time. */
export async function awaitMail(world: TestWorld, count = 1): Promise<Mail[]> {
  const isThere = () => world.mails().filter((raw) => raw !== '').length >= count
  await vi.waitUntil(isThere, { timeout: 10_000 })
  return mailbox(world)
}

/** The path of a letter's link. */
export function pathIn(mail: Mail | undefined): string {
  const link = mail?.links[0]
  if (!link) throw new Error('no link')
  const { pathname, search } = new URL(link)
  return pathname + search
}

export function titleOf(html: string): string {
  return /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? ''
}
