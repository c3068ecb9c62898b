/**
 * Saves each change of an answer at once and says so; keeps what is not saved yet on this device and sends it when it can.
 * Without this script the page's own buttons save. What is kept is kept by person and attempt, one entry an item.
 */
export interface Entry {
  to: string
  item: string
  client: string
  sequence: number
  fields: Array<[string, string]>
}
interface Reply {
  ok: boolean
  message: string
  step?: number
  answered?: 'all' | 'part' | 'none'
  other?: { message: string; see: string; to: string }
  signIn?: { text: string; to: string }
}

const place = document.querySelector<HTMLElement>('[data-owner]')
const form = document.querySelector<HTMLFormElement>('form[data-item]')
const line = document.getElementById('saved')
const prefix = `answer:${place?.dataset.owner}:`
const kept = storage()
let sequence = 0
let waitMs = 0
let timer = 0
let sending: Promise<boolean> | null = null

/** Browsers that keep nothing for sites get a shelf that lasts as long as the page. */
function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { keys: () => string[] } {
  try {
    const { localStorage: shelf } = window
    shelf.setItem('answer?', '')
    shelf.removeItem('answer?')
    return {
      getItem: (key) => shelf.getItem(key),
      setItem: (key, value) => shelf.setItem(key, value),
      removeItem: (key) => shelf.removeItem(key),
      keys: () => Object.keys(shelf),
    }
  } catch {
    const shelf = new Map<string, string>()
    return {
      getItem: (key) => shelf.get(key) ?? null,
      setItem: (key, value) => void shelf.set(key, value),
      removeItem: (key) => void shelf.delete(key),
      keys: () => [...shelf.keys()],
    }
  }
}

function waiting(): Entry[] {
  const keys = kept.keys().filter((key) => key.startsWith(prefix))
  return keys.map((key) => JSON.parse(kept.getItem(key) ?? 'null') as Entry | null).filter((entry) => entry !== null)
}

function keep(entry: Entry): void {
  kept.setItem(prefix + entry.item, JSON.stringify(entry))
}

/** Only if nothing newer has been kept meanwhile. */
function forget({ item, client, sequence: number }: Entry): boolean {
  const now = JSON.parse(kept.getItem(prefix + item) ?? 'null') as Entry | null
  if (now && (now.client !== client || now.sequence !== number)) return false
  kept.removeItem(prefix + item)
  return true
}

/** Said once: what stands there already is not read out again. */
function say(words: string, link?: { text: string; to: string; isElsewhere?: boolean }): void {
  const whole = link ? `${words} ${link.text}` : words
  if (!line || line.textContent === whole) return
  line.textContent = words
  if (!link) return
  const anchor = document.createElement('a')
  anchor.href = link.to
  anchor.textContent = link.text
  if (link.isElsewhere) anchor.target = '_blank'
  line.append(' ', anchor)
}

function fault(words: string): void {
  const alarm = document.getElementById('answer-fault')
  if (alarm && alarm.textContent !== words) alarm.textContent = words
  document.getElementById('answer')?.toggleAttribute('data-fault', words !== '')
}

function changed(): void {
  if (!form) return
  const fields = new FormData(form)
  const isSame = fields.get('best') !== null && fields.get('best') === fields.get('worst')
  fault(isSame ? (document.getElementById('answer-fault')?.dataset.same ?? '') : '')
  if (isSame) {
    say('')
    return
  }
  fields.set('sequence', String(++sequence))
  const entries = [...fields].map(([name, value]): [string, string] => [name, String(value)])
  const item = form.dataset.item ?? ''
  keep({ to: form.action, item, client: String(fields.get('client')), sequence, fields: entries })
  say(line?.dataset.saving ?? '')
  void flush()
}

/** Sends what waits, one at a time; true when nothing is left. */
function flush(): Promise<boolean> {
  sending ??= sendAll().finally(() => {
    sending = null
  })
  return sending
}

async function sendAll(): Promise<boolean> {
  window.clearTimeout(timer)
  for (let next = waiting()[0]; next; next = waiting()[0]) {
    if (await send(next)) continue
    waitMs = Math.min(30_000, waitMs * 2 || 2_000)
    timer = window.setTimeout(() => void flush(), waitMs)
    return false
  }
  waitMs = 0
  return true
}

/** False when it has to be tried again later. */
async function send(entry: Entry): Promise<boolean> {
  const headers = { Accept: 'application/json' }
  const body = new URLSearchParams(entry.fields)
  try {
    const answer = await fetch(entry.to, {
      method: 'POST',
      headers,
      body,
      keepalive: true,
      signal: AbortSignal.timeout(20_000),
    })
    if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status))
    heard(entry, answer.status, (await answer.json()) as Reply)
    return answer.status !== 401
  } catch {
    say(line?.dataset.offline ?? '')
    return false
  }
}

function heard(entry: Entry, code: number, reply: Reply): void {
  const isLast = code !== 401 && forget(entry)
  const isHere = entry.item === form?.dataset.item
  if (code === 401) say(reply.message, reply.signIn && { ...reply.signIn, isElsewhere: true })
  else if (!reply.ok) say(reply.message)
  else if (!form) location.reload()
  else {
    mark(entry.item, reply.answered ?? 'none')
    if (isHere) field('replaces').value = String(reply.step ?? '')
    if (isHere && isLast) say(reply.message)
    if (isHere && reply.other) say(reply.other.message, { text: reply.other.see, to: reply.other.to })
  }
}

function field(name: string): HTMLInputElement {
  return form?.elements.namedItem(name) as HTMLInputElement
}

/** The scene's button in the list of all scenes. */
function mark(item: string, answered: 'all' | 'part' | 'none'): void {
  const button = document.querySelector(`[data-place-of="${CSS.escape(item)}"]`)
  const words = button?.closest('ol')?.dataset[answered]
  const state = button?.querySelector('[data-words]')
  if (button && state && words !== undefined) [button.className, state.textContent] = [answered, words]
}

/** Chooses again what was chosen here and has not been saved. */
function restore(): void {
  const own = form && waiting().find(({ item }) => item === form.dataset.item)
  for (const [name, value] of own?.fields ?? [])
    for (const input of form?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])
      if (input.name === name && input.value === value) input.checked = true
}

/** Going on waits for what is on its way; with no connection it stays, for the next page could not be fetched either. */
function leave(event: SubmitEvent): void {
  if (waiting().length === 0) return
  event.preventDefault()
  void flush().then((isDone) => {
    if (isDone && form) form.requestSubmit(event.submitter as HTMLElement | null)
  })
}

if (place) {
  restore()
  form?.addEventListener('change', changed)
  form?.addEventListener('submit', leave)
  window.addEventListener('online', () => void flush())
  document.addEventListener('visibilitychange', () => void flush())
  void flush()
}
