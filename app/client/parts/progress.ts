import type { Answered, Item } from './answer-item'

/** How far along: the line at the top, the list of all items, and what is missing before the end. */
export class Progress {
  private readonly states = new Map<string, Answered>()

  constructor(private readonly words: Record<string, string>) {}

  mark(item: Item, answered: Answered): void {
    this.states.set(item.id, answered)
    const id = CSS.escape(item.id)
    const button = document.querySelector(`[data-place-of="${id}"]`)
    if (button) button.className = answered
    const gap = document.querySelector<HTMLElement>(`[data-gap="${id}"]`)
    if (gap) gap.hidden = answered === 'all'
    for (const one of [button, gap]) {
      const state = one?.querySelector('[data-state]')
      if (state) state.textContent = this.words[answered] ?? ''
    }
    const feedback = item.root.querySelector<HTMLElement>('[data-feedback]')
    if (feedback) feedback.hidden = answered !== 'all'
    this.showLine()
  }

  private showLine(): void {
    const line = document.querySelector<HTMLProgressElement>('progress.progress-line')
    const done = [...this.states.values()].filter((state) => state === 'all').length
    if (!line) return
    line.value = done
    line.setAttribute('aria-label', (this.words.progress ?? '').replace('{n}', String(done)))
  }

  /** Brings the last look up to date. */
  showGaps(items: readonly Item[]): void {
    const open = items.filter(({ id }) => this.states.get(id) !== 'all').length
    const title = document.getElementById('gaps')
    const counts = JSON.parse(title?.dataset.counts ?? '[]') as string[]
    if (title) title.textContent = counts[open] ?? ''
    toggle('[data-gaps]', open > 0)
    toggle('[data-complete]', open === 0)
    toggle('[data-straight]', isStraightLine(items))
  }
}

function toggle(selector: string, isShown: boolean): void {
  const part = document.querySelector<HTMLElement>(selector)
  if (part) part.hidden = !isShown
}

/** Every rating given is the same one: then there is no pattern to compare. */
function isStraightLine(items: readonly Item[]): boolean {
  const ratings = items.flatMap((item) => (item.format === 'rate-each' ? item.read().map(([, value]) => value) : []))
  return ratings.length > 0 && new Set(ratings).size === 1
}
