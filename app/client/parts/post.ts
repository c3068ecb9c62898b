/** What the server says of a change, or of the end. */
export interface Reply {
  ok: boolean
  reason?: string
  message?: string
  step?: number | null
  answered?: 'all' | 'part' | 'none'
  other?: { message: string; see: string; to: string }
  see?: { text: string; to: string }
  signIn?: { text: string; to: string }
  to?: string
}

export interface Answer {
  status: number
  reply: Reply
}

/** The status with which the server says that its disk takes nothing at present. */
export const unwrittenStatus = 503

/** Null when there is no answer that could be one of this site's: no line, a failure, somebody else's page. */
export async function post(to: string, body: URLSearchParams): Promise<Answer | null> {
  try {
    const headers = { Accept: 'application/json' }
    const signal = AbortSignal.timeout(20_000)
    const answer = await fetch(to, { method: 'POST', headers, body, signal, keepalive: true, redirect: 'error' })
    if ((answer.status >= 500 && answer.status !== unwrittenStatus) || answer.status === 429) return null
    const reply = (await answer.json()) as Reply | null
    return typeof reply?.ok === 'boolean' ? { status: answer.status, reply } : null
  } catch {
    return null
  }
}
