import type { Locator, Page } from '@playwright/test'

/** Somebody at the keyboard: everything by Tab, arrows, Space, Enter and typing. Where the focus lands it must be seen. */

const most = 300

/** Tabs, by the shorter way, until the control has the focus. Fails where it is never reached, is held back, or is not seen. */
export async function reach(page: Page, wanted: Locator): Promise<void> {
  await wanted.first().waitFor({ state: 'attached', timeout: 10_000 })
  const aim = await wanted.first().elementHandle()
  const passed: string[] = []
  let last = await page.evaluate(beheld, aim)
  const key = last.isBeyond ? 'Shift+Tab' : 'Tab'
  for (let presses = 0; presses < most; presses++) {
    if (last.isThere) return
    await page.keyboard.press(key)
    const now = await page.evaluate(beheld, aim)
    passed.push(now.name)
    if (now.fault) throw new Error(`${page.url()}: ${now.fault}: ${now.name}`)
    if (now.same && !now.isThere) throw new Error(`${page.url()}: the focus is held at ${now.name}`)
    last = now
  }
  throw new Error(`${page.url()}: ${wanted} is not reached by ${key}; passed ${passed.slice(0, 40).join(' | ')}`)
}

/** Goes to a link or button and presses Enter. */
export async function press(page: Page, wanted: Locator): Promise<void> {
  await reach(page, wanted)
  await page.keyboard.press('Enter')
}

/** Goes to a link, presses Enter and waits until its page stands there. */
export async function follow(page: Page, link: Locator): Promise<void> {
  await reach(page, link)
  const to = await link.first().evaluate((anchor) => (anchor as HTMLAnchorElement).href)
  await page.keyboard.press('Enter')
  await page.waitForURL(to)
}

/** Goes to a field, empties it and types. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await reach(page, field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Goes to a group of radios and to one of them by arrows. */
export async function pick(page: Page, radio: Locator): Promise<void> {
  const name = await radio.first().evaluate((input) => (input as HTMLInputElement).name, null, { timeout: 10_000 })
  const group = page.locator(`input[type="radio"][name="${name}"]`).filter({ visible: true })
  await reach(page, group)
  await page.keyboard.press('Space')
  const count = await group.count()
  for (let presses = 0; presses < count; presses++) {
    if (await radio.first().isChecked()) return
    await page.keyboard.press('ArrowDown')
    const seen = await page.evaluate(beheld, null)
    if (seen.fault) throw new Error(`${page.url()}: ${seen.fault}: ${seen.name}`)
  }
  throw new Error(`${page.url()}: ${radio} is not reached by arrows`)
}

/** Goes to a checkbox and ticks it. */
export async function tick(page: Page, box: Locator): Promise<void> {
  await reach(page, box)
  if (!(await box.isChecked())) await page.keyboard.press('Space')
}

/** Goes to a list of choices and down it until one whose value has these words is chosen. */
export async function select(page: Page, list: Locator, words: string): Promise<void> {
  await reach(page, list)
  await page.keyboard.press('Home')
  const chosen = () => list.evaluate((node) => (node as HTMLSelectElement).value)
  for (let presses = 0; presses < most; presses++) {
    if ((await chosen()).includes(words)) return
    const before = await chosen()
    await page.keyboard.press('ArrowDown')
    if ((await chosen()) === before) break
  }
  throw new Error(`${page.url()}: no choice with ${words}`)
}

interface Beheld {
  name: string
  isThere: boolean
  /** The control comes before what has the focus. */
  isBeyond: boolean
  same: boolean
  /** Why the focus cannot be seen; null where it can. */
  fault: string | null
}

/** What has the focus now, and whether somebody looking at the screen sees it. Runs in the page. */
function beheld(wanted: Node | null): Beheld {
  const shelf = window as unknown as { beheld?: Element | null; stays?: number }
  const now = document.activeElement
  shelf.stays = shelf.beheld === now ? (shelf.stays ?? 0) + 1 : 0
  shelf.beheld = now
  // a date has stops for day, month, year and calendar
  const same = now !== document.body && shelf.stays > (now?.matches('[type=date]') ? 4 : 0)
  if (!now || now === document.body) return { name: 'body', isThere: false, isBeyond: false, same: false, fault: null }
  const isRadioOfGroup =
    wanted instanceof HTMLInputElement &&
    wanted.type === 'radio' &&
    now instanceof HTMLInputElement &&
    now.name === wanted.name
  const label = now.getAttribute('aria-label') ?? now.textContent?.trim().slice(0, 30)
  const name = `${now.tagName.toLowerCase()} ${now.getAttribute('name') ?? ''} “${label}”`
  const isBeyond = wanted !== null && Boolean(now.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING)
  return { name, isThere: now === wanted || isRadioOfGroup, isBeyond, same, fault: faultOf(now) }

  function faultOf(focused: Element): string | null {
    const shown = [focused, focused.closest('label')].filter((one): one is Element => one !== null)
    if (!shown.some(isRinged) && !isRedrawn(focused)) return 'the focus has no ring'
    return shown.some(isInSight) ? null : 'the focus is out of sight'
  }
  function isRinged(one: Element): boolean {
    const { outlineStyle, outlineWidth, outlineColor, opacity } = getComputedStyle(one)
    const isClear = /, 0\)$|transparent/.test(outlineColor)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !isClear && opacity !== '0'
  }
  /** A shape within a drawing says it by its own line. */
  function isRedrawn(one: Element): boolean {
    if (!(one instanceof SVGElement)) return false
    const lines = [...one.querySelectorAll('rect, path')]
    return lines.some((line) => Number.parseFloat(getComputedStyle(line).strokeWidth) >= 2.5)
  }
  function isInSight(one: Element): boolean {
    const box = one.getBoundingClientRect()
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)]
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)]
    if (right - left < 2 || bottom - top < 2) return false
    // lines of a drawing lie under nothing, and take no clicks that would tell
    if (one instanceof SVGElement) return true
    return [0.1, 0.5, 0.9].some((part) => {
      const hit = document.elementFromPoint(left + (right - left) / 2, top + (bottom - top) * part)
      return hit !== null && (one.contains(hit) || hit.contains(one))
    })
  }
}
