import type { Page } from '@playwright/test'
import { violations } from './axe'

/**
 * A page as it stands, looked at on a phone and on a desktop, in light and in dark, without opening it again: axe finds
 * nothing, nothing runs off the side, one h1, no script error, nothing that the content policy turns away.
 */

const widths = [360, 1280] as const
const themes = ['light', 'dark'] as const

interface Look {
  width: (typeof widths)[number]
  theme: (typeof themes)[number]
}
/** Every look there is, to be dealt out over many pages of one kind: the first and the last have nothing in common, nor have those between. */
export const looks: readonly Look[] = widths.flatMap((width) => themes.map((theme) => ({ width, theme })))

const notes = new WeakMap<Page, string[]>()

/** Notes from now on what a page complains of by itself. */
export async function listen(page: Page): Promise<void> {
  const heard: string[] = []
  notes.set(page, heard)
  page.on('pageerror', (error) => heard.push(String(error)))
  page.on('console', (message) => {
    // a page that answers 404 or 422 is itself told as a resource that failed
    const isPageItself = message.text().startsWith('Failed to load resource') && message.location().url === page.url()
    if (message.type() === 'error' && !isPageItself) heard.push(`${message.text()} ${message.location().url}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    )
  })
}

/** Everything that is wrong with the page as it stands, its folds open: at either width, and by axe in these looks. */
export async function inspect(page: Page, name: string, inLooks: readonly Look[]): Promise<string[]> {
  const faults = await sideways(page, `${name}, folded`)
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    faults.push(...(await overflow(page, `${name}, ${width}`)))
    for (const { theme } of inLooks.filter((look) => look.width === width)) {
      await page.emulateMedia({ colorScheme: theme })
      faults.push(...(await violations(page)).map((fault) => `${name}, ${width}, ${theme}: ${fault}`))
    }
  }
  const heads = await page.locator('h1').count()
  if (heads !== 1) faults.push(`${name}: ${heads} h1`)
  return [...faults, ...complaints(page, name)]
}

/** The quick look: nothing runs off the side at either width, no complaint; axe in one look only, where one is named. */
export async function glance(page: Page, name: string, look: Look | null): Promise<string[]> {
  const faults = [...(await sideways(page, `${name}, folded`))]
  if (look) await page.emulateMedia({ colorScheme: look.theme })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    faults.push(...(await overflow(page, `${name}, ${width}`)))
    if (look?.width !== width) continue
    faults.push(...(await violations(page)).map((fault) => `${name}, ${width}, ${look.theme}: ${fault}`))
  }
  return [...faults, ...complaints(page, name)]
}

function complaints(page: Page, name: string): string[] {
  const heard = notes.get(page)?.splice(0) ?? []
  return heard.map((complaint) => `${name}: ${complaint}`)
}

/** The same of the page as it is printed. */
export async function inspectPrint(page: Page, name: string): Promise<string[]> {
  await page.setViewportSize({ width: 720, height: 1000 })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const found = [...(await violations(page)), ...(await overflow(page, name))]
  await page.emulateMedia({ media: 'screen' })
  return found.map((fault) => `${name}, printed: ${fault}`)
}

async function sideways(page: Page, name: string): Promise<string[]> {
  await page.setViewportSize({ width: widths[0], height: 800 })
  return [...(await overflow(page, name)), ...(await unlabelled(page, name))]
}

/** Where a table is laid out row by row, each cell has room for the name of its column beside it. */
async function unlabelled(page: Page, name: string): Promise<string[]> {
  const cells = await page.locator('.unfolds tbody td[data-label]:not(:empty)').evaluateAll(
    (all) =>
      all.filter((cell) => {
        const label = getComputedStyle(cell, '::before')
        return cell.checkVisibility() && parseFloat(label.width) > parseFloat(getComputedStyle(cell).paddingInlineStart)
      }).length,
  )
  return cells > 0 ? [`${name}: ${cells} cells without the name of their column`] : []
}

async function overflow(page: Page, name: string): Promise<string[]> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return over > 0 ? [`${name}: runs ${over} px off the side`] : []
}
