import { type Entry, openShelf, type Pairs } from './answer-shelf'
import { type Answer, post, type Reply, unwrittenStatus } from './post'

/** Why nothing goes: no line (or a server that does not answer), no session, somebody else's session, a disk that takes nothing. */
export type Trouble = { kind: 'offline' } | { kind: 'signed-out' | 'not-found' | 'unwritten'; reply: Reply }

interface Reactions {
  /** The server has dealt with a change of this page (or, `isOwn` false, of another tab). */
  heard: (entry: Entry, reply: Reply, isOwn: boolean) => void
  stuck: (trouble: Trouble) => void
  /** Nothing is left to send. */
  empty: () => void
}

export interface Queue {
  waiting: () => Entry[]
  add: (change: Pick<Entry, 'to' | 'item' | 'replaces' | 'after' | 'fields'>) => Entry
  /** Sends what waits, one after another, in order. */
  flush: () => void
}

const unansweredMs = 1800
const longestWaitMs = 30_000

/**
 * Changes of answers on their way: each is kept on this device until the server has acknowledged it, and sent in order, by
 * one tab at a time. What cannot be sent is tried again, at longer and longer intervals and whenever the line comes back.
 */
export function openQueue(owner: string, react: Reactions): Queue {
  const shelf = openShelf(owner)
  const client = newWord()
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel(`answer:${owner}`) : null
  let sequence = 0
  let waitMs = 0
  let timer = 0
  let isBusy = false
  let inFlight: string | null = null
  let trouble: Trouble | null = null

  function add(change: Pick<Entry, 'to' | 'item' | 'replaces' | 'after' | 'fields'>): Entry {
    const entry = { ...change, key: shelf.nextKey(client), client, sequence: ++sequence }
    shelf.put(entry)
    window.setTimeout(() => shelf.has(entry.key) && react.stuck(trouble ?? { kind: 'offline' }), unansweredMs)
    flush()
    return entry
  }

  function flush(): void {
    window.clearTimeout(timer)
    if (isBusy) return
    isBusy = true
    void locked(`answer:${owner}`, sendAll).finally(() => {
      isBusy = false
      // what another page of this device left meanwhile
      if (waitMs === 0 && shelf.all().length > 0) flush()
    })
  }

  async function sendAll(): Promise<void> {
    for (let next = shelf.all()[0]; next; next = shelf.all()[0]) {
      if (await isDealtWith(next)) continue
      waitMs = Math.min(longestWaitMs, waitMs * 2 || 2_000)
      timer = window.setTimeout(flush, waitMs)
      return
    }
    waitMs = 0
    react.empty()
  }

  async function isDealtWith(entry: Entry): Promise<boolean> {
    inFlight = entry.key
    const answer = await post(entry.to, bodyOf(entry))
    inFlight = null
    trouble = troubleIn(answer)
    if (trouble) react.stuck(trouble)
    else if (answer) settle(entry, answer.reply)
    return trouble === null
  }

  function settle(entry: Entry, reply: Reply): void {
    for (const next of shelf.all())
      if (next.after === entry.key && reply.step) shelf.put({ ...next, replaces: String(reply.step), after: null })
    shelf.remove(entry.key)
    waitMs = 0
    react.heard(entry, reply, entry.client === client)
    tabs?.postMessage({ entry, reply })
  }

  /** The page goes: what still waits for its turn goes along, and is sent again by whichever page comes next. */
  function leave(): void {
    for (const entry of shelf.all().slice(0, 20)) if (entry.key !== inFlight) void post(entry.to, bodyOf(entry))
  }

  function retry(): void {
    waitMs = 0
    flush()
  }

  tabs?.addEventListener('message', ({ data }: MessageEvent<{ entry: Entry; reply: Reply }>) => {
    react.heard(data.entry, data.reply, data.entry.client === client)
    if (data.entry.client === client && shelf.all().length === 0) react.empty()
  })
  window.addEventListener('online', retry)
  window.addEventListener('pageshow', retry)
  window.addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', retry)
  return { waiting: shelf.all, add, flush: retry }
}

function troubleIn(answer: Answer | null): Trouble | null {
  if (!answer) return { kind: 'offline' }
  if (answer.status === 401) return { kind: 'signed-out', reply: answer.reply }
  if (answer.status === unwrittenStatus) return { kind: 'unwritten', reply: answer.reply }
  return answer.status === 404 ? { kind: 'not-found', reply: answer.reply } : null
}

function bodyOf({ item, client, sequence, replaces, fields }: Entry): URLSearchParams {
  const head: Pairs = [
    ['intent', 'answer'],
    ['item', item],
    ['client', client],
    ['sequence', String(sequence)],
    ['replaces', replaces],
  ]
  return new URLSearchParams([...head, ...fields])
}

/** One tab at a time, where the browser can say so; elsewhere the server knows a step sent twice. */
async function locked(name: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work()
  await navigator.locks.request(name, work).catch(work)
}

/** A word for this page, also where the site is not served safely and has no randomUUID. */
function newWord(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
