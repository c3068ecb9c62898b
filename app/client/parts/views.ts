/** The parts of a page of which one is in sight; going from one to another needs no server. */
export interface Views {
  here: () => string
  /** Shows a part and takes the focus to the page's heading. False when there is no such part. */
  go: (to: string) => boolean
}

export function openViews(root: HTMLElement, changed: () => void): Views {
  const heading = document.querySelector<HTMLElement>('h1')
  const rest = document.title.slice(heading?.textContent?.length ?? 0)
  const views = [...root.querySelectorAll<HTMLElement>('[data-view]')]
  const find = (name: string) => views.find((view) => view.dataset.view === name)
  const titleOf = (view: HTMLElement) =>
    view.dataset.title ?? view.querySelector<HTMLElement>('[data-title]')?.dataset.title ?? ''
  const here = () => views.find((view) => !view.hidden)?.dataset.view ?? ''

  function show(name: string): boolean {
    const wanted = find(name) ?? (find('all') && /^\d+$/.test(name) ? find('all') : undefined)
    if (!wanted) return false
    for (const view of views) view.hidden = view !== wanted
    const title = titleOf(wanted)
    if (heading) {
      heading.textContent = title
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    }
    document.title = title + rest
    scrollTo(0, 0)
    markPosition(root, name)
    changed()
    return true
  }

  window.addEventListener('popstate', () => {
    const name = new URLSearchParams(location.search).get('item')
    if (!location.hash && name && name !== here()) show(name)
  })
  return {
    here,
    go(to) {
      if (!show(to)) return false
      history.pushState(null, '', `?item=${to}`)
      return true
    },
  }
}

function markPosition(root: HTMLElement, name: string): void {
  const positions = root.querySelector<HTMLElement>('.positions')
  if (!positions) return
  positions.hidden = name === 'end'
  for (const button of positions.querySelectorAll('button')) {
    if (button.value === name) button.setAttribute('aria-current', 'step')
    else button.removeAttribute('aria-current')
    button.setAttribute('form', `form-${name}`)
  }
}
