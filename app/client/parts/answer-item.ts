import type { Pairs } from './answer-shelf'
import { pathOf, walk } from './branching'
import { orderOf, putInOrder } from './ordering'

export type Answered = 'all' | 'part' | 'none'

/** Fields that say what to do, not what was answered. */
const acts = new Set(['intent', 'item', 'client', 'sequence', 'replaces', 'shown'])

/** One item of the page: where its fields are, and what they say. */
export class Item {
  readonly id: string
  readonly place: string
  readonly format: string
  private readonly prefix: string

  constructor(readonly root: HTMLElement) {
    this.id = root.dataset.item ?? ''
    this.place = root.dataset.place ?? ''
    this.format = root.dataset.format ?? ''
    this.prefix = root.dataset.prefix ?? ''
  }

  private inputs(): HTMLInputElement[] {
    return [...this.root.querySelectorAll<HTMLInputElement>('input[name]')]
  }

  private nameOf(input: HTMLInputElement): string {
    return input.name.slice(this.prefix.length)
  }

  field(name: string): HTMLInputElement | null {
    return this.inputs().find((input) => this.nameOf(input) === name) ?? null
  }

  /** The answer as its fields stand; a choice in a branching scene counts only once it has been made. */
  read(): Pairs {
    return this.inputs().flatMap((input): Pairs => {
      const name = this.nameOf(input)
      if (acts.has(name) || (this.format === 'branching' && name === 'choice')) return []
      const isTicking = input.type === 'radio' || input.type === 'checkbox'
      return isTicking && !input.checked ? [] : [[name, input.value]]
    })
  }

  /** Fills the fields so that they read as given. */
  write(fields: Pairs): void {
    const given = new Set(fields.map(([name, value]) => `${name}=${value}`))
    const values = new Map(fields)
    for (const input of this.inputs()) {
      const name = this.nameOf(input)
      if (input.type === 'radio' || input.type === 'checkbox') input.checked = given.has(`${name}=${input.value}`)
      else if (input.type === 'text') input.value = values.get(name) ?? ''
    }
    const order = values.get('order')
    if (order) putInOrder(this.root, order.split(','), this.field('order'))
    if (this.format === 'branching') walk(this.root, pathOf(values.get('path')), this.field('path'))
  }

  /** How much is answered, as the server would say. */
  answered(): Answered {
    const fields = this.read().filter(([, value]) => value !== '')
    if (fields.length === 0) return 'none'
    return fields.length < this.asked() ? 'part' : 'all'
  }

  /** How many fields a whole answer has; a branching scene is answered at its end. */
  private asked(): number {
    if (this.format === 'best-worst') return 2
    if (this.format === 'rate-each') return this.root.querySelectorAll('.rating').length
    if (this.format === 'choose-n') return this.counts().length - 1
    return this.format === 'branching' && this.root.querySelector('[data-now] input') ? 2 : 1
  }

  /** What is said of how many are left to choose, by their number. */
  counts(): string[] {
    return JSON.parse(this.root.querySelector<HTMLElement>('[data-left]')?.dataset.left ?? '[]') as string[]
  }

  /** What keeps the answer from being one: a key of the page's words. */
  fault(): 'sameOption' | 'tooMany' | null {
    const values = new Map(this.read())
    if (this.format === 'best-worst' && values.has('best') && values.get('best') === values.get('worst'))
      return 'sameOption'
    return this.format === 'choose-n' && this.read().length > this.asked() ? 'tooMany' : null
  }

  /** Says beside the answer what is wrong with it; nothing takes it away. */
  tell(words: string): void {
    const line = document.getElementById(`fault-${this.place}`)
    if (line && line.textContent !== words) line.textContent = words
    this.root.toggleAttribute('data-fault', words !== '')
  }

  /** Says how many are left to choose. */
  count(): void {
    const line = this.root.querySelector<HTMLElement>('[data-left]')
    const counts = this.counts()
    const words = counts[Math.max(0, counts.length - 1 - this.read().length)]
    if (line && words !== undefined && line.textContent !== words) line.textContent = words
  }

  order(): string[] {
    return orderOf(this.root)
  }
}
