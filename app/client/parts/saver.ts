import { hold, isHeld, type Kept, store, type Values } from './device'

/**
 * Saves a form as it is filled in: the same POST that its button sends, asking for JSON. What the server has not yet
 * acknowledged is kept on this device, under the person and the record, and sent when it can be: after a lost
 * connection, a closed lid, an ended session. Nothing is taken off the device before the server has it.
 */

/** Fields that are saved together, written over one version. */
export interface Unit {
  id: string
  names: string[]
  /** The hidden field that names the version written over. */
  replaces: HTMLInputElement
  /** The values as the server will give them back, of fields that say nothing without those beside them: rows that move up. */
  settled?: (values: Values) => Values
}

export interface Answer {
  ok: boolean
  /** What the server says of a refusal that passes by itself. */
  message?: string
  savedAtText?: string
  /** The version kept, by unit; `step` when there is one unit only. */
  steps?: Record<string, number | null>
  step?: number
  /** Units whose version does not stand: something newer does. */
  superseded?: string[]
  other?: Record<string, { step: number; text: string; at: string }>
}

export interface Saver {
  /** Something changed. */
  touch: () => void
  /** Sends what has not been sent, now. */
  send: () => void
  /** Before the browser sends the form by itself: gives it a number of its own. */
  number: () => void
  say: (words: string, link?: { to: string; words: string }) => void
}

interface Reactions {
  saved: (answer: Answer) => void
  /** A refusal that sending again does not mend; true when it was dealt with and saving is over. */
  refused: (status: number, answer: Answer) => boolean
  /** Fields were filled with what this device had kept. */
  filled: () => void
  /** May a text that this device kept be saved beside what the server got meanwhile? Else the server's is left. */
  keepsBoth: boolean
}

interface Parcel {
  client: string
  sequence: number
  units: Record<string, { values: Values; replaces: string }>
  /** The memory that it comes from, of a tab that is gone. */
  from: string | null
}

const quietMilliseconds = 1200
const longestMilliseconds = 8000
const retryMilliseconds = [2000, 5000, 15000, 30000]

export const wordsOf = (element: HTMLElement) => JSON.parse(element.dataset.words ?? '{}') as Values

export function openSaver(form: HTMLFormElement, prefix: string, units: readonly Unit[], react: Reactions): Saver {
  const words = wordsOf(form)
  const counter = form.querySelector<HTMLInputElement>('[name=sequence]')
  const client = form.querySelector<HTMLInputElement>('[name=client]')?.value ?? crypto.randomUUID().replaceAll('-', '')
  const key = `${prefix}:${client}`
  /** The page came back with a form that was refused: what it shows is not saved. */
  const isUnsaved = form.dataset.unsaved !== undefined
  /** What the server has, by unit. */
  const taken = new Map(units.map((unit) => [unit.id, isUnsaved ? {} : read(form, unit)]))
  /** Under which number the values were last sent, by unit. */
  const numbers = new Map<string, { values: Values; sequence: number }>()
  const left: Parcel[] = []
  let sequence = Number(counter?.value ?? 0)
  let isBusy = false
  let isStopped = false
  let tries = 0
  let timer = 0
  let firstTouch = 0

  const changed = () => units.filter((unit) => !same(read(form, unit), taken.get(unit.id)))

  function keep(): void {
    const entries = changed().map((unit) => {
      const values = read(form, unit)
      const sent = numbers.get(unit.id)
      const number = sent && same(sent.values, values) ? sent.sequence : null
      return [unit.id, { values, base: taken.get(unit.id) ?? {}, replaces: unit.replaces.value, number }] as const
    })
    if (entries.length === 0) store.remove(key)
    else store.set(key, { at: Date.now(), next: sequence + 1, units: Object.fromEntries(entries) })
  }

  function say(text: string, link?: { to: string; words: string }): void {
    const status = form.querySelector('[data-status]')
    if (!status) return
    status.textContent = text
    if (!link) return
    const made = { href: link.to, target: '_blank', textContent: link.words }
    status.append(' ', Object.assign(document.createElement('a'), made))
  }

  function later(milliseconds: number): void {
    clearTimeout(timer)
    timer = window.setTimeout(() => void send(), milliseconds)
  }

  function touch(): void {
    keep()
    if (isStopped || tries > 0) return
    firstTouch ||= Date.now()
    later(Math.min(quietMilliseconds, Math.max(0, firstTouch + longestMilliseconds - Date.now())))
  }

  /** What this page has to send; the same values again go under the same number. */
  function ownParcel(): Parcel | null {
    const waiting = changed()
    if (waiting.length === 0) return null
    const entries = waiting.map(
      (unit) => [unit.id, { values: read(form, unit), replaces: unit.replaces.value }] as const,
    )
    const used = entries.map(([id, { values }]) => {
      const sent = numbers.get(id)
      return sent && same(sent.values, values) ? sent.sequence : null
    })
    const again = used[0] !== null && used.every((number) => number === used[0]) ? used[0] : null
    const number = again ?? ++sequence
    for (const [id, { values }] of entries) numbers.set(id, { values, sequence: number })
    return { client, sequence: number, units: Object.fromEntries(entries), from: null }
  }

  async function send(): Promise<void> {
    if (isBusy || isStopped) return
    const parcel = left[0] ?? ownParcel()
    if (!parcel) return
    isBusy = true
    firstTouch = 0
    if (tries === 0) say(words.saving ?? '')
    keep()
    const response = await post(parcel)
    const answer = await answerOf(response)
    isBusy = false
    if (response?.ok && answer?.ok) accept(answer, parcel)
    else refuse(response?.status ?? 0, answer ?? { ok: false })
  }

  function accept(answer: Answer, parcel: Parcel): void {
    tries = 0
    for (const unit of units) {
      const sent = parcel.units[unit.id]
      if (!sent || answer.superseded?.includes(unit.id)) continue
      if (parcel.from && same(read(form, unit), taken.get(unit.id))) write(form, sent.values)
      taken.set(unit.id, sent.values)
      unit.replaces.value = String((answer.steps ? answer.steps[unit.id] : answer.step) ?? '')
    }
    if (parcel.from) left.shift()
    if (parcel.from && !left.some(({ from }) => from === parcel.from)) store.remove(parcel.from)
    if (parcel.from) react.filled()
    keep()
    react.saved(answer)
    if (changed().length > 0 || left.length > 0) later(0)
    else say((words.savedAt ?? '').replace('{time}', answer.savedAtText ?? ''))
  }

  function refuse(status: number, answer: Answer): void {
    const wait = retryMilliseconds[Math.min(tries, retryMilliseconds.length - 1)] ?? 0
    tries += 1
    if (status === 401) {
      say(words.signedOut ?? '', { to: words.signIn ?? '', words: words.signInAgain ?? '' })
    } else if (status === 413 || status === 422) {
      // only a change mends it
      tries = 0
      return void say(words.tooLong ?? '')
    } else {
      if (status >= 400 && status < 500) isStopped = react.refused(status, answer)
      if (isStopped) return
      say(answer.message ?? (status === 0 ? words.offline : words.failed) ?? '')
    }
    later(wait)
  }

  function number(): void {
    sequence += 1
    if (counter) counter.value = String(sequence)
    for (const unit of changed()) numbers.set(unit.id, { values: read(form, unit), sequence })
    keep()
  }

  /** What tabs that are gone have left, newest first: back into fields that stand as they stood then, else sent as it is. */
  async function adopt(): Promise<void> {
    await hold(key)
    let isFilled = false
    for (const [from, kept] of store.all(prefix)) {
      if (from === key || (await isHeld(from))) continue
      for (const unit of units) isFilled = adoptUnit(unit, from, kept) || isFilled
      if (!left.some((parcel) => parcel.from === from)) store.remove(from)
    }
    if (isFilled) react.filled()
    if (isFilled || isUnsaved) touch()
    if (left.length > 0) void send()
  }

  function adoptUnit(unit: Unit, from: string, kept: Kept): boolean {
    const one = kept.units[unit.id]
    const now = read(form, unit)
    const { names, settled } = unit
    if (!one || same(now, one.values) || (settled && same(settled(now), settled(one.values)))) return false
    const mine = names.filter((name) => one.values[name] !== one.base[name])
    const stands = settled && same(settled(now), settled(one.base))
    const free = settled ? (stands ? names : []) : mine.filter((name) => now[name] === one.base[name])
    write(form, Object.fromEntries(free.map((name) => [name, one.values[name] ?? ''])))
    if (free.length < mine.length && react.keepsBoth) {
      const { values, replaces, number } = one
      const owner = from.slice(prefix.length + 1)
      left.push({ client: owner, sequence: number ?? kept.next, units: { [unit.id]: { values, replaces } }, from })
    }
    return free.length > 0
  }

  function retry(): void {
    tries = 0
    void send()
  }
  addEventListener('online', retry)
  addEventListener('visibilitychange', retry)
  addEventListener('pagehide', () => void send())
  void adopt()
  return { touch, send: retry, number, say }
}

function read(form: HTMLFormElement, unit: Unit): Values {
  const data = new FormData(form)
  return Object.fromEntries(unit.names.map((name) => [name, String(data.get(name) ?? '').replaceAll('\r\n', '\n')]))
}

function same(one: Values, other: Values | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function write(form: HTMLFormElement, values: Values): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name)
    if (field instanceof RadioNodeList) field.value = value
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value
  }
}

async function post({ client, sequence, units }: Parcel): Promise<Response | null> {
  const body = new URLSearchParams({ client, sequence: String(sequence) })
  for (const [id, { values, replaces }] of Object.entries(units)) {
    for (const [name, value] of Object.entries(values)) body.set(name, value)
    body.set(`replaces.${id}`, replaces)
  }
  const headers = { Accept: 'application/json' }
  // the browser lets a request outlive its page up to 64 kB only
  const keepalive = String(body).length < 60_000
  return fetch(location.pathname, { method: 'POST', headers, body, keepalive, redirect: 'manual' }).catch(() => null)
}

async function answerOf(response: Response | null): Promise<Answer | null> {
  const isJson = response?.headers.get('content-type')?.startsWith('application/json')
  return response && isJson ? response.json().catch(() => null) : null
}
