import type { Item } from './answer-item'
import { pathOf, walk } from './branching'
import { moved, putInOrder } from './ordering'

/** Moves an option of a list and says where it is now; the focus stays on the button that was pressed. */
export function move(item: Item, way: string, words: string): void {
  const next = moved(item.order(), way)
  const focused = document.activeElement
  putInOrder(item.root, next.order, item.field('order'))
  if (focused instanceof HTMLElement && !focused.hidden) focused.focus()
  else document.getElementById(`answer-${item.place}`)?.focus()
  const said = document.getElementById('said')
  const text = words.replace('{n}', String(next.place)).replace('{of}', String(next.order.length))
  if (said && next.place !== null) said.textContent = text
}

/** The choice picked in a branching scene and not yet made. */
export function picked(item: Item): string | null {
  return item.root.querySelector<HTMLInputElement>('[data-now] input:checked')?.value ?? null
}

/** Makes the choice that is picked: the scene goes on from there. */
export function choose(item: Item, choice: string): void {
  const field = item.field('path')
  walk(item.root, [...pathOf(field?.value), choice], field)
  document.getElementById(`answer-${item.place}`)?.focus()
}

/** Fetches the two answers that met and shows the other one above its item. False when they cannot be had. */
export async function showOther(to: string): Promise<boolean> {
  try {
    const answer = await fetch(to, { signal: AbortSignal.timeout(10_000) })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const other = page.querySelector<HTMLElement>('[data-other]')
    const id = CSS.escape(other?.dataset.other ?? '')
    const view = document.querySelector(`[data-item="${id}"]`)?.closest('[data-view]')
    if (!other || !view) return false
    view.querySelector(`[data-other="${id}"]`)?.remove()
    view.prepend(other)
    other.querySelector<HTMLElement>('h2')?.focus()
    return true
  } catch {
    return false
  }
}
