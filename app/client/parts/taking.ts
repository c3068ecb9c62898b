import type { Item } from './answer-item'
import { openQueue, type Queue, type Trouble } from './answer-queue'
import type { Entry, Pairs } from './answer-shelf'
import type { Reply } from './post'
import type { Progress } from './progress'
import type { StateLine } from './state-line'

type Words = Record<string, string>
interface Page {
  owner: string
  path: string
  words: Words
  items: ReadonlyMap<string, Item>
  /** The item in sight, where they are shown one by one. */
  here: () => Item | undefined
  line: StateLine
  progress: Progress
}
/** What is to be done once everything is saved, and what is said while that has to wait. */
interface Next {
  act: () => void
  words: string
}

/** The answers of a page on their way to the server, and what is said of them. */
export class Taking {
  private readonly queue: Queue
  /** The last change of an item that this page shows and that is still on its way. */
  private readonly pending = new Map<string, string>()
  private isStuck = false
  /** What was last said of what cannot be saved. */
  private told = ''
  private next: Next | null = null

  constructor(private readonly page: Page) {
    this.queue = openQueue(page.owner, {
      heard: (entry, reply, isOwn) => this.heard(entry, reply, isOwn),
      stuck: (trouble) => this.stuck(trouble),
      empty: () => this.empty(),
    })
    window.addEventListener('offline', () => (this.isSaved() ? this.rest() : this.stuck({ kind: 'offline' })))
    window.addEventListener('online', () => this.isSaved() && this.rest())
  }

  private isSaved(): boolean {
    return this.queue.waiting().length === 0
  }

  /** An answer is another one now: a step of its own, or a word on what is wrong with it. */
  change(item: Item): void {
    const { words, line, progress } = this.page
    item.count()
    const fault = item.fault()
    item.tell((fault && words[fault]) ?? '')
    if (fault) return void line.say('')
    progress.mark(item, item.answered())
    if (!this.isStuck) line.say(words.saving ?? '')
    this.send(item, item.read())
  }

  /** Takes the answer that met this one from elsewhere. */
  takeOther(item: Item, fields: Pairs): void {
    item.write(fields)
    this.change(item)
  }

  private send(item: Item, fields: Pairs): void {
    const replaces = item.field('replaces')?.value ?? ''
    const after = this.pending.get(item.id) ?? null
    const to = `${this.page.path}?item=${item.place}`
    this.pending.set(item.id, this.queue.add({ to, item: item.id, replaces, after, fields }).key)
    if (!navigator.onLine) this.stuck({ kind: 'offline' })
  }

  /** Fills in again what was answered on this device and has not been saved, and sends it. */
  restore(): void {
    for (const { key, item: id, fields } of this.queue.waiting()) {
      const item = this.page.items.get(id)
      item?.write(fields)
      item?.count()
      this.pending.set(id, key)
    }
    this.queue.flush()
  }

  /** Does something that wants everything saved first. */
  whenSaved(next: Next): void {
    this.next = next
    if (this.isSaved()) this.empty()
    else this.queue.flush()
  }

  /** With nothing on its way: when the item in sight was saved. */
  rest(): void {
    const { line, words } = this.page
    if (!this.isSaved()) return
    line.say(navigator.onLine ? (this.page.here()?.root.dataset.saved ?? line.saved) : (words.offlineIdle ?? ''))
  }

  private stuck(trouble: Trouble): void {
    const { line, words } = this.page
    this.isStuck = true
    const { message = '', signIn } = trouble.kind === 'offline' ? {} : trouble.reply
    line.say(message || (this.next?.words ?? words.offline ?? ''), signIn && { ...signIn, isElsewhere: true })
    this.told = line.text
  }

  private empty(): void {
    const { next } = this
    this.isStuck = false
    this.next = null
    if (next) next.act()
    else if (this.page.line.text === this.told) this.rest()
  }

  private heard({ key, item: id }: Entry, reply: Reply, isOwn: boolean): void {
    const item = this.page.items.get(id)
    this.isStuck = false
    if (!item) return
    const isLast = this.pending.get(id) === key
    if (isLast) this.pending.delete(id)
    // what another tab answers is not what this page shows: that it has not been seen here is for the server to tell
    if (isOwn || isLast) this.settle(item, reply, isLast)
    else if (reply.ok && !this.pending.has(id)) this.page.progress.mark(item, reply.answered ?? 'none')
  }

  private settle(item: Item, reply: Reply, isLast: boolean): void {
    const { line, progress } = this.page
    const { message = '' } = reply
    if (reply.reason === 'late' || reply.reason === 'taken-back') {
      this.next = null
      return void line.say(message, reply.see)
    }
    if (!reply.ok) return void item.tell(message)
    const field = item.field('replaces')
    if (field) field.value = String(reply.step ?? '')
    item.root.dataset.saved = message
    line.saved = message
    if (isLast) progress.mark(item, reply.answered ?? 'none')
    if (reply.other) line.say(reply.other.message, { text: reply.other.see, to: reply.other.to, inPlace: true })
    else if (isLast) line.say(message)
  }
}
