type Values = Record<string, string>

/**
 * What is typed of a remark on some words stays on this device until the page shows it among those that are pinned: it is
 * sent by its own button only. `prefix` begins with what nobody else at the same device has.
 */
export function keepHalfPins(prefix: string): void {
  try {
    for (const box of document.querySelectorAll<HTMLDetailsElement>('[data-new-pin]'))
      watch(box, `pin:${prefix}:${box.dataset.newPin}`)
  } catch {
    // a browser that keeps nothing for sites: the form works as it would without this script
  }
}

function watch(box: HTMLDetailsElement, key: string): void {
  const fields = [...box.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input')]
  const read = (): Values => Object.fromEntries(fields.map(({ name, value }) => [name, value]))
  const isEmpty = () => Object.values(read()).every((value) => value.trim() === '')
  const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Values | null
  if (kept && isPinned(box, Object.values(kept))) localStorage.removeItem(key)
  else if (kept && isEmpty()) {
    for (const field of fields) field.value = kept[field.name] ?? ''
    box.open = true
  }
  box.addEventListener('input', () => {
    if (isEmpty()) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(read()))
  })
}

/** Among the remarks above is one of these very words on these very words. */
function isPinned(box: HTMLElement, kept: readonly string[]): boolean {
  const plain = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  const typed = kept.map(plain)
  const pins = [...document.querySelectorAll<HTMLElement>(`[data-pinned-to="${box.dataset.newPin}"]`)]
  return pins.some(({ dataset, textContent }) => {
    return typed.includes(plain(dataset.quote)) && typed.includes(plain(textContent ?? ''))
  })
}
