import { Item } from './parts/answer-item'
import { openEndings } from './parts/endings'
import { choose, move, picked, showOther } from './parts/pressing'
import { Progress } from './parts/progress'
import { StateLine } from './parts/state-line'
import { Taking } from './parts/taking'
import { showTimeLeft } from './parts/time-left'
import { openViews } from './parts/views'

/**
 * Taking a test with a script: every change is a step of its own, sent at once and kept on this device until the server has
 * it; going from item to item needs no server. Without this script the page's own buttons save and go.
 */
const root = document.querySelector<HTMLElement>('[data-owner]')!
const words = JSON.parse(root.dataset.words ?? '{}') as Record<string, string>
const path = root.dataset.path ?? ''
const parts = [...root.querySelectorAll<HTMLElement>('[data-item]')].map((part) => new Item(part))
const items = new Map(parts.map((item) => [item.id, item]))
const line = new StateLine(document.getElementById('saved'))
const progress = new Progress(words)
const here = () => parts.find(({ place }) => place === views.here())
const typingMs = 400
const typing = new Map<Item, number>()
// before the queue's own listener: what is being typed goes along
window.addEventListener('pagehide', commitTyping, { capture: true })
const taking = new Taking({ owner: root.dataset.owner ?? '', path, words, items, here, line, progress })
const endings = openEndings({ root, path, words, line, taking })
const views = openViews(root, () => {
  progress.showGaps(parts)
  taking.rest()
})

function changed(item: Item): void {
  window.clearTimeout(typing.get(item))
  typing.delete(item)
  document
    .querySelector(`[data-place="${item.place}"] ~ [data-review], [data-place="${item.place}"] [data-review]`)
    ?.remove()
  taking.change(item)
}

function commitTyping(): void {
  for (const item of [...typing.keys()]) changed(item)
}

function itemAt(target: EventTarget | null): Item | undefined {
  const part = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null
  return items.get(part?.dataset.item ?? '')
}

function step(item: Item): void {
  const choice = picked(item)
  if (choice === null) return void item.tell(words.chooseFirst ?? '')
  choose(item, choice)
  changed(item)
}

function go(to: string): boolean {
  commitTyping()
  const open = here()
  if (open && picked(open) !== null) step(open)
  return to === views.here() || views.go(to)
}

/** What a button of the page does; false where it is left to the browser. */
function press(button: HTMLButtonElement): boolean {
  const item = itemAt(button)
  const act = button.name.split('.').at(-1)
  if (act === 'go') return go(button.value)
  if (act === 'feedback') {
    commitTyping()
    endings.explain(button.value)
  } else if (act === 'step' && item) step(item)
  else if (act === 'move' && item) {
    move(item, button.value, words.movedTo ?? '')
    changed(item)
  } else return false
  return true
}

function clicked(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null
  const button = target?.closest('button')
  const link = target?.closest('a')
  const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey
  if (button ? press(button) : link && isPlain && follow(link)) event.preventDefault()
}

function follow(link: HTMLAnchorElement): boolean {
  const { searchParams, hash } = new URL(link.href)
  if (link.dataset.both !== undefined) {
    void showOther(link.href).then((isShown) => isShown || location.assign(link.href))
    return true
  }
  if (!link.getAttribute('href')?.startsWith('?item=') || !views.go(searchParams.get('item') ?? '')) return false
  document.getElementById(hash.slice(1))?.scrollIntoView()
  return true
}

function keyed(event: KeyboardEvent): void {
  const way = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button.move') : null
  const item = itemAt(button)
  if (!button || !item || !way) return
  event.preventDefault()
  move(item, `${way}:${button.value.split(':')[1]}`, words.movedTo ?? '')
  changed(item)
}

function typed({ target }: Event): void {
  const item = itemAt(target)
  if (!item || !(target instanceof HTMLInputElement) || target.type !== 'text') return
  window.clearTimeout(typing.get(item))
  typing.set(
    item,
    window.setTimeout(() => changed(item), typingMs),
  )
}

function ticked({ target }: Event): void {
  const item = itemAt(target)
  if (!item || !(target instanceof HTMLInputElement)) return
  if (item.format === 'branching') item.tell('')
  else if (target.type !== 'text' || typing.has(item)) changed(item)
}

function submitted(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement
  const item = items.get(form.closest<HTMLElement>('[data-other]')?.dataset.other ?? '')
  if (form.id === 'form-end') endings.end()
  else if (item) {
    const fields = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)])
    form.closest('[data-other]')?.remove()
    taking.takeOther(item, fields)
    document.getElementById(`answer-${item.place}`)?.focus()
  }
  event.preventDefault()
}

taking.restore()
for (const item of parts) progress.mark(item, item.answered())
root.addEventListener('click', clicked)
root.addEventListener('keydown', keyed)
root.addEventListener('input', typed)
root.addEventListener('change', ticked)
root.addEventListener('submit', submitted)
showTimeLeft(
  { minutesLeft: words.minutesLeft ?? '', secondsLeft: words.secondsLeft ?? '' },
  { soon: commitTyping, over: endings.over },
)
