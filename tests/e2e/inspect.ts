import type { Page } from '@playwright/test'
import { violations } from './axe'

/**
 * A page as it stands, looked at in both themes on a phone and on a desktop, without opening it again: axe finds
 * nothing, nothing runs off the side, one h1, no script error, nothing that the content policy turns away.
 */

const widths = [360, 1280] as const
const themes = ['light', 'dark'] as const

/** What depends on colour; all else is the same in both themes. */
const colourRules = ['color-contrast', 'link-in-text-block']

type Locale = 'es' | 'en'
interface Look {
  width: (typeof widths)[number]
  theme: (typeof themes)[number]
}
/** Every look there is, to be dealt out over many pages of one kind. */
export const looks: readonly Look[] = widths.flatMap((width) => themes.map((theme) => ({ width, theme })))
/** In which, on the phone, axe looks at every word's colours; in the other looks at one word of each pair of ink and ground, for time. */
const wholeTheme = { es: 'light', en: 'dark' } as const

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

/**
 * Everything that is wrong with the page as it stands, each with the look in which it is. The colours of a page that is
 * seen in both languages are looked at in two looks in each: between them in all four.
 */
export async function inspect(page: Page, locale: Locale, name: string, inBoth: boolean): Promise<string[]> {
  const faults = await sideways(page, `${name}, folded`)
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    faults.push(...(await overflow(page, `${name}, ${width}`)))
    const isFirst = width === widths[0]
    const own = themes.filter((theme) => !inBoth || isFirst === (theme === wholeTheme[locale]))
    for (const theme of own) {
      await page.emulateMedia({ colorScheme: theme })
      const isWhole = isFirst && theme === wholeTheme[locale]
      const found = isWhole ? await violations(page) : await rest(page, !isFirst && theme === own[0])
      faults.push(...found.map((fault) => `${name}, ${width}, ${theme}: ${fault}`))
    }
  }
  const heads = await page.locator('h1').count()
  if (heads !== 1) faults.push(`${name}: ${heads} h1`)
  const complaints = notes.get(page)?.splice(0) ?? []
  return [...faults, ...complaints.map((complaint) => `${name}: ${complaint}`)]
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
  const complaints = notes.get(page)?.splice(0) ?? []
  return [...faults, ...complaints.map((complaint) => `${name}: ${complaint}`)]
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

/** The colours of each pair, and at a width not seen yet all that does not depend on colour. */
async function rest(page: Page, isNewWidth: boolean): Promise<string[]> {
  const others = isNewWidth ? await violations(page, (builder) => builder.disableRules(colourRules)) : []
  await page.evaluate(markPairs)
  const colours = await violations(page, (builder) => builder.include('[data-pair]').withRules(colourRules))
  return [...others, ...colours]
}

/** Marks one element for each pair of ink, size and ground that words on the page have. Runs in the page. */
function markPairs(): void {
  const known = new Set<string>()
  for (const one of document.querySelectorAll('body *')) {
    one.removeAttribute('data-pair')
    const words = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    if (!(words || one.matches('input, select, textarea')) || !one.checkVisibility()) continue
    const pair = `${inkOf(one)} on ${groundsOf(one)}`
    if (!known.has(pair)) one.setAttribute('data-pair', '')
    known.add(pair)
  }

  function inkOf(one: Element): string {
    const { color, fill, fontSize, fontWeight, textDecorationLine } = getComputedStyle(one)
    const ink = one instanceof SVGElement ? fill : color
    const around = one.matches('a') && one.parentElement ? getComputedStyle(one.parentElement).color : ''
    return [ink, fontSize, fontWeight, textDecorationLine, around].join(' ')
  }
  function groundsOf(one: Element | null): string {
    if (!one) return ''
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(one)
    const isOpaque = backgroundColor.startsWith('rgb(') && backgroundImage === 'none' && opacity === '1'
    const own = `${backgroundColor} ${backgroundImage} ${opacity}`
    return isOpaque ? own : `${own}, ${groundsOf(one.parentElement)}`
  }
}
