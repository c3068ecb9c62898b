import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { loadIsland } from '~/islands/registry'

let isMoved = false
let count = 0
for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
  addEventListener(kind, () => (isMoved = true), { once: true, passive: true })
}

/** One interactive piece: the text that was served stands until its component is here. */
class EscalonIsland extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const props = JSON.parse(this.getAttribute('props') ?? '{}') as Record<string, unknown>
    // without a connection the served text simply stays
    const Component = await loadIsland(this.getAttribute('name') ?? '').catch(() => null)
    if (!Component) return
    // several pieces on one page must not give their parts the same ids
    createRoot(this, { identifierPrefix: `i${count++}-` }).render(createElement(Component, props))
    requestAnimationFrame(keepPlace)
  }
}

/** A piece above the place that the reader came for changes its height: that place is kept in view until they move. */
function keepPlace(): void {
  const place = location.hash && document.getElementById(location.hash.slice(1))
  if (place && !isMoved) place.scrollIntoView()
}

customElements.define('escalon-island', EscalonIsland)
